/** Knows which sessions of browsers are still open: whoever signed out, or was disabled, has a token that looks good. */
export abstract class OpenSessions {
  /**
   * Whether a session is open. Asking counts as use of the session.
   *
   * @param id the token's `sid`
   * @throws RetriableError it cannot be found out just now
   */
  abstract isOpen(id: string): Promise<boolean>;
}
