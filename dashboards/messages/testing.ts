import { readFile } from 'node:fs/promises';

type Messages = { [key: string]: string | Messages };

function flat(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

/** Names between braces, and tags. */
function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)[,}]/g), ...message.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

/** What is expected of the messages in a folder: in every language the same ones, whole. */
export function describeMessages(folder: URL, locales: readonly string[]): void {
  const read = async (locale: string): Promise<Map<string, string>> =>
    new Map(flat(JSON.parse(await readFile(new URL(`${locale}.json`, folder), 'utf8'))));

  describe.each(locales.filter((locale) => locale !== 'en'))('the messages in %s', (locale) => {
    it('are all there, and no others', async () => {
      const [english, translated] = [await read('en'), await read(locale)];
      expect([...translated.keys()]).toEqual([...english.keys()]);
    });

    it('take the same arguments', async () => {
      const [english, translated] = [await read('en'), await read(locale)];
      for (const [key, message] of english)
        expect([key, argumentsOf(translated.get(key) ?? '')]).toEqual([key, argumentsOf(message)]);
    });
  });

  it.each(locales)('have every plural that %s needs', async (locale) => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const plurals = [...(await read(locale))].filter(([, message]) => message.includes(', plural,'));
    expect(plurals).not.toEqual([]);
    for (const [key, message] of plurals)
      expect([key, needed.filter((category) => !message.includes(`${category} {`))]).toEqual([key, []]);
  });

  it.each(locales)('say something, in %s', async (locale) => {
    for (const [key, message] of await read(locale))
      expect([key, message.trim()]).toEqual([key, expect.stringMatching(/./)]);
  });
}
