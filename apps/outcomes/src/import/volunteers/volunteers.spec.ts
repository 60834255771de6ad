import { sendImport, summary } from '../../../testing/importing.js';
import { startInFakeWorld, tokenOf } from '../../../testing/outcomes-app.js';

const mapping = {
  list: 'volunteers',
  source: 'call-centre',
  volunteer: { column: 'name' },
  country: { column: 'country', empty: 'ZZ' },
  languages: { column: 'speaks' },
  invitation: { column: 'heard', values: { 'on the radio': 'radio', '': null } },
  joinedOn: { column: 'since' },
};
const csv = (...rows: string[]) => ['name,country,speaks,heard,since', ...rows].join('\n');

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeEach(async () => {
  outcomes = await startInFakeWorld();
});
afterEach(async () => await outcomes.app.close());

const send = async (file: string, as: object = mapping) =>
  await sendImport(outcomes.url, await tokenOf('organizer'), { campaign: 'demo', mapping: as, file });
const joined = () => outcomes.world.events.map(({ data }) => data);

describe('a list of volunteers', () => {
  it('makes each of them join on his day, under a pseudonym', async () => {
    const { last } = await send(csv('Ona,LT,lt ru,on the radio,2022-03-08', 'Jan,,pl,,2022-03-09'));
    expect(last).toEqual(summary({ accepted: 2 }));
    const volunteer = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(joined()).toEqual([
      {
        campaign: 'demo',
        volunteer,
        country: 'LT',
        languages: ['lt', 'ru'],
        source: 'radio',
        joinedAt: '2022-03-07T22:00:00Z',
      },
      { campaign: 'demo', volunteer, country: 'ZZ', languages: ['pl'], joinedAt: '2022-03-08T22:00:00Z' },
    ]);
  });

  it('imported again is the same events, which count once', async () => {
    const file = csv('Ona,LT,lt,,2022-03-08');
    await send(file);
    await send(file);
    expect(new Set(outcomes.world.events.map(({ id }) => id)).size).toBe(1);
  });

  it('calls a volunteer what calls of the source call him', async () => {
    const calls = {
      source: 'call-centre',
      volunteer: { column: 'name' },
      calledAt: { constant: '2022-03-09', format: 'date' },
      disposition: { constant: 'busy' },
      country: { constant: 'LT' },
      region: { constant: 'unknown' },
      language: { constant: 'ru' },
    };
    await send(csv('Ona,LT,lt,,2022-03-08'));
    await send('name\nOna', calls);
    const pseudonyms = joined().map((data) => (data as { volunteer: string }).volunteer);
    expect([pseudonyms.length, new Set(pseudonyms).size]).toEqual([3, 1]);
  });

  it('keeps out rows that are no good, and says why', async () => {
    const { rejected, last } = await send(
      csv(
        'Ona,LT,lt,,2022-03-08',
        'Ona,LT,lt,,2022-03-09',
        ',LT,lt,,2022-03-08',
        'Jan,XX,Polish,tv,soon',
        'Eva,LT,lt,,2999-01-01',
      ),
    );
    expect(rejected).toEqual([
      '3 volunteer: is repeated: an earlier row of this file has the same volunteer',
      '4 volunteer: is empty',
      expect.stringMatching(/^5 country: .*languages: .*invitation: .*joinedOn: /),
      '6 joinedOn: "2999-01-01" is in the future',
    ]);
    expect(last).toEqual(summary({ accepted: 1, rejected: 4 }));
  });

  it('needs a mapping that is right, before anything is published', async () => {
    const { status, problem } = await send(csv(), { ...mapping, languages: { constant: 'Polish' }, disposition: {} });
    expect([status, problem.errors.map(({ field }) => field)]).toEqual([
      400,
      ['mapping.languages.constant', 'mapping'],
    ]);
  });
});
