/** A number in E.164 in groups that can be read aloud and dialled by hand; all its digits, in their order. */
export function readable(number: string): string {
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number);
  if (russian) return ['+7', ...russian.slice(1)].join('\u00a0');
  const country = number.slice(0, number.length > 9 ? 4 : 3);
  return [country, ...(number.slice(country.length).match(/\d{1,3}(?=(\d{3})*$)/g) ?? [])].join('\u00a0');
}
