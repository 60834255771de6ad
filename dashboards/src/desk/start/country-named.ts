interface Named {
  readonly code: string;
  readonly name: string;
}

/**
 * The country that somebody means: its name, or enough of its beginning that it can be no other.
 * Capitals and accents do not matter.
 */
export function countryNamed(typed: string, countries: readonly Named[], locale: string): string | undefined {
  const plain = (text: string) => text.trim().toLocaleLowerCase(locale).normalize('NFD').replace(/\p{M}/gu, '');
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const exact = countries.find(({ name }) => plain(name) === wanted);
  const [first, ...others] = countries.filter(({ name }) => plain(name).startsWith(wanted));
  return exact?.code ?? (others.length === 0 ? first?.code : undefined);
}
