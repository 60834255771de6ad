import type { components as aggregator } from './generated/aggregator';
import type { operations as assignments } from './generated/assignments';
import type { components } from './generated/figures';
import type { components as outcomes } from './generated/outcomes';

type Schemas = components['schemas'];

/** A text in every language that is complete. */
export type Localized = Schemas['Localized'];
export type Dimension = Schemas['Dimension'];
export type MetricName = Schemas['MetricName'];
export type MetricDefinition = Schemas['MetricDefinition'];
export type Definitions = Schemas['Definitions'];
export type Campaigns = Schemas['Campaigns'];
export type Campaign = Schemas['Campaign'];
export type FiguresAnswer = Schemas['FiguresAnswer'];

/** The values of the dimensions asked for, and one cell a metric. */
export type Row = Schemas['FiguresRow'];

/** One figure: what all have in common, and what shares and lengths have besides. */
export type Cell = Pick<Schemas['Share'], 'value'> &
  Partial<Omit<Schemas['Share'], 'value'>> &
  Partial<Omit<Schemas['Duration'], 'value'>>;

export type DeadLetter = aggregator['schemas']['DeadLetter'];
export type WholeDeadLetter = aggregator['schemas']['WholeDeadLetter'];
export type DeadLetters = aggregator['schemas']['DeadLetters'];

export type DataHealth = aggregator['schemas']['DataHealth'];

export type Review = Schemas['Review'];
export type ReviewReason = Schemas['ReviewReason'];
export type ReviewDecision = Schemas['ReviewDecision'];
export type WholeReview = Schemas['WholeReview'];
export type Reviews = Schemas['Reviews'];
export type ExclusionReceipt = outcomes['schemas']['ExclusionReceipt'];

export type DistressReport = Schemas['DistressReport'];
export type DistressReports = Schemas['DistressReports'];

export type Funnel = Schemas['Funnel'];

export type Alert = Schemas['Alert'];
export type Alerts = Schemas['Alerts'];
export type AlertSettings = Schemas['AlertSettings'];
export type NewAlertWebhook = Schemas['NewAlertWebhook'];

export type Session = Schemas['Session'];
export type AccountRole = Schemas['AccountRole'];
export type MySessions = Schemas['MySessions'];
export type Person = Schemas['Person'];
export type People = Schemas['People'];
export type PersonWithLink = Schemas['PersonWithLink'];
export type PasswordLinkOwner = Schemas['PasswordLinkOwner'];
export type VolunteerActivity = Schemas['VolunteerActivity'];
export type AuditAction = Schemas['AuditAction'];
export type AuditEntry = Schemas['AuditEntry'];
export type AuditLog = Schemas['AuditLog'];

export type View = Schemas['View'];
export type Views = Schemas['Views'];
export type DayFigures = Schemas['DayFigures'];
export type RestatedDay = Schemas['RestatedDay'];
export type Restatements = Schemas['Restatements'];
export type Annotation = Schemas['Annotation'];
export type Annotations = Schemas['Annotations'];
export type Goal = Schemas['Goal'];
export type Pool = assignments['PoolsController_status']['responses'][200]['content']['application/json'];
