/** The secret that call ids of imported rows are derived from. Also the token it is injected by. */
export abstract class ImportKey {
  /** At least 32 bytes in base64url. If it changed, importing again would count everything twice. */
  abstract readonly secret: string;
}
