import type { SigningKey } from '../auth/signing-keys.js';

/** What every service tells the platform about itself. Also the token it is injected by. */
export abstract class PlatformOptions {
  /** The service's name, as in logs and in the source of events: `outcomes`. */
  abstract readonly service: string;
  abstract readonly authKeys: readonly SigningKey[];
  abstract readonly campaignsDir: string;
  abstract readonly logLevel: string;
  /** Where sessions are kept, for a service that does not keep them itself. */
  abstract readonly figuresUrl?: string;
}
