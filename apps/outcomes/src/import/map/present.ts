/** Not recorded is a field that is not there: the content of an event knows no null. */
export const present = <K extends string, T>(key: K, value: T | null | undefined) =>
  value === null || value === undefined ? {} : { [key]: value };
