export { sessionCookie, volunteerCookie } from './auth/access.guard.js';
export { type Access, Allow, AllowAnybody, mayCall } from './auth/access.js';
export { AccessDeclarations, type Endpoint } from './auth/access-declarations.js';
export { BriefMemory, rememberedMs } from './auth/brief-memory.js';
export type { Claims } from './auth/claims.js';
export { CurrentUser, type Identity, type Role, roles } from './auth/identity.js';
export { OpenSessions } from './auth/open-sessions.js';
export type { SigningKey } from './auth/signing-keys.js';
export { InvalidToken } from './auth/token-verifier.js';
export { type Audience, Tokens } from './auth/tokens.js';
export { type Calling, weekdayNumber } from './campaigns/calling.js';
export { type Campaign, type Region, regionsOf } from './campaigns/campaign.js';
export { Campaigns } from './campaigns/campaigns.js';
export { loadCampaigns } from './campaigns/load-campaigns.js';
export { countryCodes, isCountry, unknownCountry } from './codes/countries.js';
export { canonicalLanguage } from './codes/languages.js';
export { type ApiAccess, accessTo, clickhouseOf } from './command/installation.js';
export { formatNumber, Progress } from './command/progress.js';
export { type Config, ConfigurationError, loadConfig, type Setting } from './config/load-config.js';
export { settings } from './config/settings.js';
export { isLoopback } from './limits/limit.guard.js';
export { Limit, type LimitOptions } from './limits/limit.js';
export { Answers, AnswersNothing, OpenTo, Problems, ProblemWhen } from './openapi/declarations.js';
export { openApiDocument, unconnected } from './openapi/document.js';
export { PermanentError, RetriableError } from './problems/failures.js';
export {
  badRequest,
  type FieldError,
  notFound,
  Problem,
  type ProblemOptions,
  unavailable,
} from './problems/problem.js';
export { fieldErrorsOf } from './problems/validation.js';
export { PlatformModule } from './service/platform.module.js';
export { PlatformOptions } from './service/platform-options.js';
export { Readiness } from './service/readiness.js';
export { createService, runService, type ServiceOptions } from './service/run-service.js';
export { Ticker, type TickerOptions } from './service/ticker.js';
export { within } from './service/within.js';
