import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { jest } from '@jest/globals';
import { eventually } from '#testing';
import { type ImportForm, sendImport, summary } from '../../testing/importing.js';
import { post, startInFakeWorld, tokenOf } from '../../testing/outcomes-app.js';

// Thousands of rows, on a machine that may be busy with other tests.
jest.setTimeout(60_000);

const mapping = {
  source: 'call-centre',
  key: { column: 'id' },
  revision: { column: 'rev', empty: 1 },
  calledAt: { column: 'on', format: 'date' },
  disposition: { column: 'end', values: { talk: 'conversation', none: 'no_answer' } },
  country: { constant: 'ZZ' },
  region: { constant: 'unknown' },
  language: { constant: 'und' },
};
const csv = (...rows: string[]) => ['id,on,end,rev', ...rows].join('\n');

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
let organizer: string;
beforeEach(async () => {
  outcomes = await startInFakeWorld();
  organizer = await tokenOf('organizer');
});
afterEach(async () => await outcomes.app.close());

/** A form up to where the file begins, for uploads that do not end well. */
const part = (head: string, text: string) => `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}`;
const formHead = [
  part('name="campaign"', 'demo'),
  part('name="mapping"', JSON.stringify(mapping)),
  part('name="file"; filename="a.csv"', ''),
].join('\r\n');
const formHeaders = (token: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'multipart/form-data; boundary=x',
});

const send = (form: ImportForm) => sendImport(outcomes.url, organizer, { campaign: 'demo', mapping, ...form });
const ended = (file: string) => send({ file }).then(({ last }) => last);

describe('an import', () => {
  it('makes a call of each row: issued, and recorded', async () => {
    const { status, lines } = await send({ file: csv('1,2022-04-05,talk,', '2,2022-04-06,none,') });
    expect([status, lines]).toEqual([
      200,
      [{ type: 'progress', rows: 2, bytes: expect.any(Number) }, summary({ accepted: 2 })],
    ]);
    const [issued, , recorded] = outcomes.world.events;
    const outcome = {
      revision: 1,
      calledAt: '2022-04-04T21:00:00Z',
      calledAtPrecision: 'day',
      disposition: 'conversation',
    };
    expect(recorded?.data).toEqual({ ...issued?.data, ...outcome });
    expect(issued?.data).not.toHaveProperty('revision');
    expect(outcomes.world.tally()).toEqual({ issued: 2, recorded: 2 });
  });

  it('done again changes nothing', async () => {
    const file = csv('1,2022-04-05,talk,', '2,2022-04-06,none,');
    await ended(file);
    expect(await ended(file)).toEqual(summary({ unchanged: 2 }));
    expect(outcomes.world.tally()).toEqual({ issued: 2, recorded: 2 });
  });

  it('looks calls up only where any were imported before', async () => {
    await send({ campaign: 'archive', file: csv('1,2022-04-05,talk,', '2,2022-04-05,talk,') });
    await ended(csv('1,2022-04-05,talk,', '2,2022-04-05,talk,'));
    // A call that nobody has, to learn how far look-ups go.
    expect(outcomes.world.lookUps).toEqual([1, 1]);
    await ended(csv('1,2022-04-05,talk,', '2,2022-04-05,talk,', '3,2022-04-05,talk,'));
    expect(outcomes.world.lookUps).toEqual([1, 1, 1, 3]);
  });

  it('changes a row only by a higher revision, and never under which date it is stored', async () => {
    await ended(csv('1,2022-04-05,talk,', '2,2022-04-05,talk,'));
    const [first = ''] = outcomes.world.callIds;
    const { assignedAt } = outcomes.world.stateOf(first)?.data ?? {};
    expect((await send({ file: csv('1,2022-04-06,none,', '2,2022-04-05,talk,') })).rejected).toEqual([
      '2 revision: already imported with other content; to replace it give it revision 2 or higher',
    ]);
    expect(await ended(csv('1,2022-04-06,none,2', '2,2022-04-05,talk,'))).toEqual(
      summary({ corrected: 1, unchanged: 1 }),
    );
    expect(await ended(csv('1,2022-04-06,none,2'))).toEqual(summary({ unchanged: 1 }));
    expect(outcomes.world.stateOf(first)?.data).toMatchObject({
      assignedAt,
      calledAt: '2022-04-05T21:00:00Z',
      disposition: 'no_answer',
      revision: 2,
    });
    expect(outcomes.world.tally()).toEqual({ issued: 2, recorded: 3 });
  });

  it('rejects what would contradict what is known', async () => {
    await ended(csv('1,2022-04-05,talk,', '2,2022-04-05,talk,', '3,2022-04-05,talk,'));
    const [one, two] = outcomes.world.callIds;
    await post(`${outcomes.url}/v1/calls/${one}/retraction`, { campaign: 'demo', reason: 'test' }, organizer);
    await post(`${outcomes.url}/v1/calls/${two}/corrections`, { campaign: 'demo', disposition: 'refused' }, organizer);
    const before = outcomes.world.events.length;
    const file = csv('1,2022-04-05,talk,', '2,2022-04-05,talk,', '3,2022-04-01,talk,2', '4,2022-04-05,talk,2');
    expect((await send({ file })).rejected).toEqual([
      '2 key: the call of this row was retracted, which is final',
      '3 revision: already imported, and corrected by an organizer since; to replace it give it revision 501 or higher',
      expect.stringMatching(/^4 calledAt: is before 2022-04-04T21:00:00Z, when this call was first imported/),
      '5 revision: is 2, but this row was never imported; the first revision is 1',
    ]);
    expect(outcomes.world.events).toHaveLength(before);
  });

  it('imports the good rows of a file that has bad ones, and tells of those line by line', async () => {
    const { rejected, last } = await send({
      file: Buffer.concat([
        Buffer.from(
          csv(
            '1,2022-04-05,talk,',
            '2,2022-02-30,talk,',
            '3,2022-04-05,gone,',
            '1,2022-04-05,talk,',
            '4,2022-04-05\n5,',
          ),
        ),
        Buffer.from([0xcc, 0xee]),
        Buffer.from(',talk,\n6,2022-04-05,talk,\n'),
      ]),
    });
    expect(rejected).toEqual([
      '3 calledAt: "2022-02-30" is not a date such as 2022-04-05',
      '4 disposition: "gone" is not among the values of the mapping',
      '5 key: is repeated: an earlier row of this file has the same key',
      '6 row: has 2 fields, the header has 4',
      '7 row: wrong encoding: it has bytes that mean nothing in the encoding of the mapping',
    ]);
    expect(last).toEqual(summary({ accepted: 2, rejected: 5 }));
  });

  it('goes through many batches, and loses none', async () => {
    const rows = Array.from({ length: 12_345 }, (_, i) => `${i},2022-04-05,${i % 100 === 0 ? 'gone' : 'talk'},`);
    const { lines, last, rejected } = await send({ file: csv(...rows) });
    expect(last).toEqual(summary({ accepted: 12_221, rejected: 124 }));
    expect(rejected).toHaveLength(124);
    expect(lines.filter(({ type }) => type === 'progress')).toHaveLength(3);
    expect(outcomes.world.callIds.length).toBe(12_221);
  });
});

describe('an import that cannot be done is refused before anything is published', () => {
  const good = csv('1,2022-04-05,talk,');
  it.each<[string, number, ImportForm, string[]]>([
    ['a campaign that is not there', 404, { campaign: 'nowhere', file: good }, ['campaign']],
    ['a mapping that is none', 400, { mapping: 'a: [', file: good }, ['mapping']],
    [
      'a mapping with faults',
      400,
      { mapping: { ...mapping, source: 'X', country: {} }, file: good },
      ['mapping.source', 'mapping.country'],
    ],
    [
      'columns that are missing',
      400,
      { mapping: { ...mapping, key: { column: 'no' }, sentiment: { column: 'mood' } }, file: good },
      ['mapping.key.column', 'mapping.sentiment.column'],
    ],
    [
      'another delimiter',
      400,
      { file: good.replaceAll(',', ';') },
      ['mapping.key.column', 'mapping.revision.column', 'mapping.calledAt.column', 'mapping.disposition.column'],
    ],
    ['an empty file', 400, { file: '' }, ['file']],
    ['no file', 400, {}, ['file']],
  ])('%s', async (_, status, form, fields) => {
    const answer = await send(form);
    expect([answer.status, answer.problem.errors.map(({ field }) => field)]).toEqual([status, fields]);
    expect(outcomes.world.events).toEqual([]);
  });

  it('parts that are missing, late or unknown', async () => {
    for (const [parts, fields] of [
      [{ file: good }, ['campaign', 'mapping']],
      [{ campaign: 'demo', file: good }, ['mapping']],
    ] as const) {
      const answer = await sendImport(outcomes.url, organizer, parts);
      expect([answer.status, answer.problem.errors.map(({ field }) => field)]).toEqual([400, fields]);
    }
    const body = new FormData();
    body.append('colour', 'red');
    const headers = { authorization: `Bearer ${organizer}` };
    expect((await fetch(`${outcomes.url}/v1/imports`, { method: 'POST', headers, body })).status).toBe(400);
    expect(
      (await fetch(`${outcomes.url}/v1/imports`, { method: 'POST', headers, body: new URLSearchParams('a=b') })).status,
    ).toBe(400);
    expect((await post(`${outcomes.url}/v1/imports`, { campaign: 'demo' }, organizer)).status).toBe(400);
  });

  it('a mapping as long as a book', async () => {
    const answer = await send({ mapping: `# ${'x'.repeat(300_000)}`, file: good });
    expect([answer.status, answer.problem.errors[0]?.field]).toEqual([400, 'mapping']);
  });

  it('figures that lag behind: it could not be told what was imported before', async () => {
    outcomes.world.completeThrough = new Date(Date.now() - 60_000);
    const answer = await send({ file: good });
    expect([answer.status, answer.problem.detail]).toEqual([503, expect.stringContaining('complete only through')]);
    outcomes.world.completeThrough = 'now';
    expect(await ended(good)).toEqual(summary({ accepted: 1 }));
  }, 30_000);

  it('figures that do not answer', async () => {
    outcomes.world.isFiguresDown = true;
    expect((await send({ file: good })).status).toBe(503);
  });
});

it('reads a file no faster than it is published, however long it is', async () => {
  const open = outcomes.world.hold();
  let taken = 0;
  const endless = async function* () {
    yield formHead;
    yield 'id,on,end,rev\n';
    for (let i = 0; taken < 200e6; i += 1) {
      const row = `${i},2022-04-05,talk,\n`;
      taken += row.length;
      yield row;
    }
  };
  const upload = request(`${outcomes.url}/v1/imports`, { method: 'POST', headers: formHeaders(organizer) });
  const ending = pipeline(endless, upload).catch((error: Error) => error);
  await eventually(() => outcomes.world.attempts > 0);
  let before = -1;
  await eventually(async () => {
    const stands = taken === before;
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return stands;
  });
  expect(taken).toBeLessThan(20e6);
  upload.destroy();
  open();
  await ending;
});

describe('an import that is interrupted', () => {
  const many = csv(...Array.from({ length: 7_000 }, (_, i) => `${i},2022-04-05,talk,`));

  it('by a quote that is never closed says up to where it has come', async () => {
    const { last } = await send({
      file: `${csv(...Array.from({ length: 6_000 }, (_, i) => `${i},2022-04-05,talk,`))}\n"9,x`,
    });
    expect(last).toMatchObject({
      type: 'failed',
      reason: expect.stringMatching(/cannot be read from line 6002 on.*importing the whole file again is safe/),
      safeThroughLine: 5001,
      accepted: 5000,
    });
  });

  it('keeps others from importing into the same campaign meanwhile, and nowhere else', async () => {
    const open = outcomes.world.hold();
    const first = send({ file: csv('1,2022-04-05,talk,') });
    await eventually(() => outcomes.world.attempts > 0);
    expect((await send({ file: csv('2,2022-04-05,talk,') })).status).toBe(409);
    const elsewhere = send({ campaign: 'archive', file: csv('1,2022-04-05,talk,') });
    open();
    expect((await first).last).toEqual(summary({ accepted: 1 }));
    expect((await elsewhere).last).toEqual(summary({ accepted: 1 }));
    expect(await ended(csv('2,2022-04-05,talk,'))).toEqual(summary({ accepted: 1 }));
  });

  it('by the client that hangs up stops, and lets the next one begin', async () => {
    const open = outcomes.world.hold();
    const hangingUp = request(`${outcomes.url}/v1/imports`, { method: 'POST', headers: formHeaders(organizer) });
    const closed = new Promise((resolve) => hangingUp.once('error', resolve).once('close', resolve));
    hangingUp.write(formHead + many);
    await eventually(() => outcomes.world.attempts > 0);
    hangingUp.destroy();
    await closed;
    open();
    await eventually(async () => expect(await ended(csv('1,2022-04-05,talk,'))).toEqual(summary({ unchanged: 1 })));
    expect(outcomes.world.callIds.length).toBeLessThan(7_000);
    await ended(many);
    expect(outcomes.world.tally()).toEqual({ issued: 7_000, recorded: 7_000 });
  });

  it('by the service that stops says so', async () => {
    const open = outcomes.world.hold();
    const answer = send({ file: many });
    await eventually(() => outcomes.world.attempts > 0);
    const stopped = outcomes.app.close();
    open();
    expect((await answer).last).toMatchObject({
      type: 'failed',
      reason: expect.stringContaining('the service is stopping'),
    });
    await stopped;
  });
});
