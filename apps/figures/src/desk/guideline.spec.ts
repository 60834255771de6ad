import { join } from 'node:path';
import { loadCampaigns } from '#platform';
import { readGuideline, readGuidelines } from './guideline.js';

const text = `---
version: '3'
opening: Good day!
---

# Before you speak
`;

describe('a guideline', () => {
  it('has a version, an opening line and a text', () => {
    const expected = { version: '3', opening: 'Good day!', language: 'lt', text: '# Before you speak' };
    expect(readGuideline('lt.md', text)).toEqual(expected);
  });

  it.each([
    ['lt.md', '# Before you speak', 'lt.md does not begin with version and opening'],
    ['lt.md', text.replace("version: '3'", 'version: A 3'), 'a guideline version'],
    ['lt.md', text.replace('opening: Good day!', 'hello: you'), 'opening'],
    ['README.md', text, 'README.md is not named by a language'],
  ])('%s of %j is none', (name, content, fault) => {
    expect(() => readGuideline(name, content)).toThrow(fault);
  });
});

describe('the guidelines of the campaigns of this repository', () => {
  it('are there in the languages of the desk, in the version that the campaign names', async () => {
    const campaigns = await loadCampaigns('campaigns');
    for (const { id, guideline, pool } of campaigns.values()) {
      const found = await readGuidelines(join('campaigns', id, 'guidelines'));
      expect([id, found.map(({ language }) => language)]).toEqual([id, pool ? ['en', 'lt', 'ru', 'uk'] : []]);
      for (const { language, version } of found)
        expect([id, language, version]).toEqual([id, language, guideline.version]);
    }
  });
});
