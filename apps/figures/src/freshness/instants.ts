/** A UTC time as ClickHouse writes it (`2022-04-05 09:00:00`) in ISO 8601. */
export function instantOf(text: string): string {
  return `${text.replace(' ', 'T')}Z`;
}
