import { join } from 'node:path';
import { loadCampaigns } from '#platform';
import { guidelineFront, lessonFront } from './campaign-texts.js';
import { readText, readTexts } from './texts.js';

const text = `---
version: '3'
opening: Good day!
---

# Before you speak
`;

describe('a guideline', () => {
  it('has a version, an opening line and a text', () => {
    const expected = { version: '3', opening: 'Good day!', language: 'lt', text: '# Before you speak' };
    expect(readText('lt.md', text, guidelineFront)).toEqual(expected);
  });

  it.each([
    ['lt.md', '# Before you speak', 'lt.md does not begin with what it is'],
    ['lt.md', text.replace("version: '3'", 'version: A 3'), 'a guideline version'],
    ['lt.md', text.replace('opening: Good day!', 'hello: you'), 'opening'],
    ['README.md', text, 'README.md is not named by a language'],
  ])('%s of %j is none', (name, content, fault) => {
    expect(() => readText(name, content, guidelineFront)).toThrow(fault);
  });
});

describe('what the campaigns of this repository say to callers', () => {
  const languages = ['en', 'lt', 'ru', 'uk'];

  it('is there in the languages of the desk, in the version that the campaign names', async () => {
    for (const { id, guideline, lessons, pool } of (await loadCampaigns('campaigns')).values()) {
      const read = async (folder: string, front: typeof guidelineFront | typeof lessonFront) =>
        (await readTexts<{ version: string }>(join('campaigns', id, folder), front)).map((each) => ({
          language: each.language,
          version: each.version,
        }));
      const inAll = (version: string) => languages.map((language) => ({ language, version }));
      expect([id, await read('guidelines', guidelineFront)]).toEqual([id, pool ? inAll(guideline.version) : []]);
      expect([id, await read('lessons', lessonFront)]).toEqual([id, lessons ? inAll(lessons.version) : []]);
    }
  });

  it('names regions and their districts in all of them', async () => {
    for (const { pool, districts } of (await loadCampaigns('campaigns')).values())
      for (const { name } of pool ? districts.flatMap((district) => [district, ...district.regions]) : [])
        expect([name.en, Object.keys(name).sort()]).toEqual([name.en, languages]);
  });
});
