/** The error's message, with those of its causes. */
export function messageOf(error: unknown): string {
  const { message = String(error), cause } = error as { message?: string; cause?: unknown };
  const reason = cause === undefined ? '' : messageOf(cause);
  return reason === '' || message.includes(reason) ? message : `${message} (${reason})`;
}
