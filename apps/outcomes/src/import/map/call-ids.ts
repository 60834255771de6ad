import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/**
 * Makes what is derived from a row the same way at every import, and by nobody who has not the key: without it,
 * whoever has the file could tell which call is which row.
 */
export class CallIds {
  private readonly key: KeyObject;

  /**
   * @param importKey the installation's, in base64url
   * @param source rows of two sources are never the same call
   */
  constructor(
    importKey: string,
    campaign: string,
    private readonly source: string,
  ) {
    const secret = Buffer.from(importKey, 'base64url');
    this.key = createSecretKey(createHmac('sha256', secret).update(campaign).digest());
  }

  /** 32 bytes that only these parts give. */
  digestOf(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([this.source, ...parts]))
      .digest();
  }

  /** The caller's pseudonym; the same name is another person in another campaign or source. */
  pseudonymOf(volunteer: string): string {
    return this.digestOf('volunteer', volunteer).toString('hex', 0, 8);
  }
}

/** The first half of a digest as a UUID, version 8 (RFC 9562, 5.8). */
export function uuidOf(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
