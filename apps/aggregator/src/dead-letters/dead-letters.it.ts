import { jest } from '@jest/globals';
import { z } from 'zod';
import { type Role, roles } from '#platform';
import { aCall, eventually, issued, publishEvents, publishRaw, recorded } from '#testing';
import { RunningAggregator } from '../testing/running-aggregator.js';
import type { DeadLetterReason } from './dead-letter.js';
import type { Letter, LettersAnswer, WholeLetter } from './letters.schema.js';

jest.setTimeout(120_000);

const count = z.object({ n: z.coerce.number() });

let aggregator: RunningAggregator;
beforeAll(async () => {
  aggregator = await RunningAggregator.start();
});
afterAll(async () => {
  await aggregator.stop();
  await aggregator.space.cleanUp();
});

const publish = async (...values: (string | Buffer | null)[]) => {
  const records = values.map((value, n) => ({ key: `key ${n}`, value }));
  await publishRaw(aggregator.space.namespace, 'outcomes', records);
  await aggregator.hasCaughtUp();
};

async function ask<T>(method: 'GET' | 'POST', path: string, body?: object, role: Role = 'organizer') {
  const response = await aggregator.request(method, `/v1/dead-letters${path}`, await aggregator.as(role), body);
  return { status: response.statusCode, body: response.json<T & { detail: string }>() };
}

const list = async (query = '') => (await ask<LettersAnswer>('GET', query)).body;
const newestOf = async (reason: DeadLetterReason): Promise<Letter> => {
  const [letter] = (await list(`?reason=${reason}&outstanding=true`)).letters;
  if (!letter) throw new Error(`there is no letter ${reason}`);
  return letter;
};

const anna = { by: 'Anna', note: 'a test of the telephone company' };

describe('dead letters', () => {
  it('are listed with their bytes, waived by somebody, and not outstanding any more', async () => {
    const before = await list();
    await publish('no \x1b[1mJSON');
    const after = await list();
    expect(after.outstanding).toBe(before.outstanding + 1);
    const letter = await newestOf('not-json');
    expect(letter).toMatchObject({
      stream: 'outcomes',
      detail: 'not JSON',
      bytes: 11,
      canReplay: true,
      resolution: null,
    });
    const whole = (await ask<WholeLetter>('GET', `/${letter.id}`)).body;
    expect(whole.value).toEqual({
      bytes: 11,
      base64: Buffer.from('no \x1b[1mJSON').toString('base64'),
      text: 'no \\u{1b}[1mJSON',
      truncated: false,
    });
    expect(whole.key.text).toBe('key 0');

    const waived = await ask<Letter>('POST', `/${letter.id}/waive`, anna);
    expect(waived.body.resolution).toMatchObject({ action: 'waived', subject: 'some-organizer', ...anna });
    expect(waived.body.resolution?.at).toMatch(/:00:00Z$/);
    expect((await list()).outstanding).toBe(before.outstanding);
    expect((await list('?outstanding=false')).letters).toContainEqual(waived.body);
  });

  it('are not waived without a name and a reason, nor twice, nor replayed while nothing would accept them', async () => {
    await publish(null, '{}');
    const { id } = await newestOf('empty');
    expect((await ask('POST', `/${id}/waive`, { by: 'Anna', note: ' ' })).status).toBe(400);
    expect((await ask('POST', `/${id}/waive`, { note: 'x' })).status).toBe(400);
    expect((await ask('POST', `/${id}/replay`, {})).status).toBe(400);
    const numbered = await ask('POST', `/${id}/waive`, { by: 'Anna', note: 'he said +7 (999) 123-45-67' });
    expect([numbered.status, JSON.stringify(numbered.body)]).toEqual([400, expect.stringContaining('phone number')]);
    await ask('POST', `/${id}/waive`, anna);
    const again = await ask('POST', `/${id}/waive`, anna);
    expect([again.status, again.body.detail]).toEqual([409, 'The dead letter was waived before, by Anna.']);

    const other = await newestOf('not-a-cloudevent');
    const replayed = await ask('POST', `/${other.id}/replay`, { by: 'Anna' });
    expect(replayed.status).toBe(409);
    expect(replayed.body.detail).toMatch(/cannot be counted yet: not-a-cloudevent \(.*waive/);
    expect((await newestOf('not-a-cloudevent')).id).toBe(other.id);
  });

  it('count exactly once when they are replayed and acceptable by now', async () => {
    const call = aCall();
    const event = recorded(call, { disposition: 'busy' });
    await publishEvents(aggregator.space.namespace, [issued(call)]);
    await keepAsLetter(JSON.stringify(event), call.callId, 'rejected-by-store');
    const before = await list();
    const { id } = await newestOf('rejected-by-store');
    const replayed = await ask<Letter>('POST', `/${id}/replay`, { by: 'Boris' });
    expect(replayed.body.resolution).toMatchObject({ action: 'replayed', by: 'Boris', note: '' });
    expect((await list()).outstanding).toBe(before.outstanding - 1);
    await aggregator.hasCaughtUp();
    expect((await aggregator.calls()).get(call.callId)).toMatchObject({ kind: 'recorded', disposition: 'busy' });
    expect(await eventsOf(call.callId)).toBe(2);

    // Published, but the note is lost: as after a crash in between.
    await aggregator.clickhouse.command('TRUNCATE TABLE dead_letter_resolutions');
    expect((await ask('POST', `/${id}/replay`, { by: 'Boris' })).status).toBe(200);
    await aggregator.hasCaughtUp();
    expect(await eventsOf(call.callId)).toBe(2);
    expect((await ask('POST', `/${id}/replay`, { by: 'Boris' })).status).toBe(409);
  });

  it('that stand for lost records can only be waived', async () => {
    await keepAsLetter('', '', 'expired-unread');
    const { id, canReplay } = await newestOf('expired-unread');
    expect(canReplay).toBe(false);
    const replayed = await ask('POST', `/${id}/replay`, { by: 'Anna' });
    expect([replayed.status, replayed.body.detail]).toEqual([409, expect.stringContaining('Waive it')]);
    expect((await ask('POST', `/${id}/waive`, anna)).status).toBe(200);
  });

  it('stay dealt with when their record is read again', async () => {
    await publish('read twice');
    const { id } = await newestOf('not-json');
    await ask('POST', `/${id}/waive`, anna);
    const { outstanding } = await list();
    await aggregator.clickhouse.command('INSERT INTO dead_letters SELECT * FROM dead_letters FINAL');
    expect((await list()).outstanding).toBe(outstanding);
  });

  it('come in pages that neither repeat nor leave out one', async () => {
    await publish(...Array.from({ length: 25 }, (_, n) => `letter ${n}`));
    const all = await list('?limit=200');
    const found: string[] = [];
    let query = '?limit=7';
    for (;;) {
      const { letters, next } = await list(query);
      found.push(...letters.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=7&cursor=${next}`;
    }
    expect(found).toEqual(all.letters.map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(25);
  });

  it('are looked for with what makes sense', async () => {
    for (const query of ['?reason=bad', '?cursor=x', '?limit=0', '?outstanding=yes', '?colour=red'])
      expect([query, (await ask('GET', query)).status]).toEqual([query, 400]);
    expect((await ask('GET', '/outcomes-x')).status).toBe(400);
    expect((await ask('GET', '/outcomes-0-999999-0123456789abcdef')).status).toBe(404);
  });

  describe.each([
    ['GET', ''],
    ['GET', '/outcomes-0-0-0123456789abcdef'],
    ['POST', '/outcomes-0-0-0123456789abcdef/replay'],
    ['POST', '/outcomes-0-0-0123456789abcdef/waive'],
  ] as const)('%s %s', (method, path) => {
    const closedTo = roles.filter((role) => role !== 'organizer' && role !== 'admin');
    const body = method === 'POST' ? anna : undefined;

    it.each(closedTo)('is closed to %s', async (role) => {
      expect((await ask(method, path, body, role)).status).toBe(403);
    });

    it('is closed to whoever does not say who he is', async () => {
      expect((await aggregator.request(method, `/v1/dead-letters${path}`, {}, body)).statusCode).toBe(401);
    });

    it.each(['organizer', 'admin'] as const)('is open to %s', async (role) => {
      expect((await ask(method, path, body, role)).status).toBe(path === '' ? 200 : 404);
    });
  });
});

/** As the aggregator of an earlier release left it. */
async function keepAsLetter(value: string, key: string, reason: DeadLetterReason): Promise<void> {
  await aggregator.clickhouse.command(
    `INSERT INTO dead_letters
     SELECT {topic:String}, 1, rand64(), unhex(hex(SHA256({value:String}))), {key:String}, {value:String},
       {reason:String}, 'of a test', toStartOfHour(now())`,
    { topic: `${aggregator.space.namespace}.outcomes.v1`, value, key, reason },
  );
  await eventually(async () => (await list(`?reason=${reason}`)).letters.length > 0);
}

async function eventsOf(callId: string): Promise<number> {
  const sql = 'SELECT count() AS n FROM call_events FINAL WHERE call_id = {callId:UUID}';
  return (await aggregator.clickhouse.select(count, sql, { callId }))[0]?.n ?? 0;
}
