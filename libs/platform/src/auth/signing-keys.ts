import { z } from 'zod';

export interface SigningKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

const form = 'kid=secret pairs separated by commas, each secret at least 32 bytes in base64url';

/** `2026a=<base64url>,2025b=<base64url>` as keys; the first one signs. */
export const signingKeys = z
  .string({ error: `is needed: ${form}` })
  .regex(/^[\w-]+=[A-Za-z0-9_-]{43,}(,[\w-]+=[A-Za-z0-9_-]{43,})*$/, form)
  .transform((text): SigningKey[] =>
    text.split(',').map((pair) => {
      const [kid = '', secret = ''] = pair.split('=');
      return { kid, secret: new Uint8Array(Buffer.from(secret, 'base64url')) };
    }),
  );
