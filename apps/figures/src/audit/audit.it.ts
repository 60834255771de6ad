import { jest } from '@jest/globals';
import { z } from 'zod';
import { AuditTrail } from '#clickhouse';
import { RunningFigures } from '../testing/running-figures.js';
import { Visitor } from '../testing/visitor.js';
import { Audit } from './audit.js';
import { type AuditEntry, auditAnswer } from './audit.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const writtenAt = `SELECT toUnixTimestamp(written_at) AS at FROM records WHERE body LIKE '%never-to-call%'`;
const password = 'correct horse battery';

let figures: RunningFigures;
let admin: Visitor;
beforeAll(async () => {
  figures = await RunningFigures.start();
  admin = await Visitor.byLink(figures);
});
afterAll(async () => await figures.stop());

async function read(query = ''): Promise<AuditEntry[]> {
  const answer = (await admin.send('GET', `/v1/audit${query}`)).json();
  expect(auditAnswer.safeParse(answer).error).toBeUndefined();
  return answer.entries;
}
const short = ({ who, action, about, details }: AuditEntry) => [who, action, about, details];

it('tells who did what, the latest first, and no secret', async () => {
  await admin.send('POST', '/v1/accounts/first', { name: 'olga', password });
  const { token } = (await admin.send('POST', '/v1/accounts', { name: 'anna', role: 'press' })).json();
  const anna = new Visitor(figures);
  await anna.send('POST', '/v1/passwords', { token, password });
  await anna.signIn('anna', 'my secret of another place');
  await anna.signIn('my password, in the wrong field', 'x');
  await anna.signIn('anna', password);
  await admin.send('PUT', '/v1/accounts/anna/role', { role: 'organizer' });
  await anna.signIn('anna', password);
  await anna.send('DELETE', '/v1/sessions');
  await admin.send('POST', '/v1/accounts/anna/disable');
  const browser = 'Firefox, Linux';
  expect((await read()).reverse().map(short)).toEqual([
    ['local-admin', 'signed-in-by-link', undefined, { role: 'admin' }],
    ['local-admin', 'first-account-made', 'olga', undefined],
    ['olga', 'signed-in', undefined, { role: 'admin', browser }],
    ['olga', 'account-invited', 'anna', { role: 'press' }],
    ['anna', 'password-set', 'anna', undefined],
    ['anna', 'sign-in-failed', undefined, undefined],
    ['', 'sign-in-failed', undefined, undefined],
    ['anna', 'signed-in', undefined, { role: 'press', browser }],
    ['olga', 'role-changed', 'anna', { from: 'press', to: 'organizer' }],
    ['anna', 'signed-in', undefined, { role: 'organizer', browser }],
    ['anna', 'signed-out', undefined, undefined],
    ['olga', 'account-disabled', 'anna', undefined],
  ]);
  const kept = await figures.everythingKept();
  for (const secret of ['my secret', 'wrong field', token]) expect(kept).not.toContain(secret);
});

it('tells when an account is locked', async () => {
  for (let guess = 0; guess < 6; guess += 1) await new Visitor(figures).signIn('olga', `guess ${guess}`);
  const told = await read('?who=olga');
  expect(told.slice(0, 2).map(({ action }) => action)).toEqual(['locked-out', 'sign-in-failed']);
  expect(told.filter(({ action }) => action === 'sign-in-failed')).toHaveLength(5);
});

it('tells what was exported, in whatever form, and by whom; not what was only looked at', async () => {
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    await figures.get(`/v1/${path}`, { ...(await figures.as('organizer')), ...headers });
  await figures.completeThrough('2022-04-05T09:00:00Z');
  expect((await ask('figures?campaign=demo&metrics=dials')).statusCode).toBe(200);
  expect((await ask('figures.csv?campaign=demo&metrics=dials&by=region')).statusCode).toBe(200);
  expect((await ask('figures?campaign=demo&metrics=conversations', { accept: 'text/csv' })).statusCode).toBe(200);
  expect((await ask('figures.csv?campaign=demo&metrics=nonsense')).statusCode).toBe(400);
  expect((await ask('funnel.csv?campaign=demo')).statusCode).toBe(200);
  const exported = await read('?action=exported');
  expect(exported.map(({ who, details }) => [who, details?.asked])).toEqual([
    ['some-organizer', 'campaign=demo'],
    ['some-organizer', 'campaign=demo&metrics=conversations'],
    ['some-organizer', 'campaign=demo&metrics=dials&by=region'],
  ]);
  expect(exported[0]?.details?.file).toMatch(/\.csv$/);
});

it('tells which settings of alerts were changed, and names nobody who is written to', async () => {
  const { thresholds } = (await admin.send('GET', '/v1/alerts/settings')).json();
  const recipients = [{ address: 'clara@example.org', language: 'en' }];
  const changed = { thresholds: { ...thresholds, silentHours: 6 }, recipients };
  for (const settings of [changed, changed]) await admin.send('PUT', '/v1/alerts/settings', settings);
  const added = await admin.send('POST', '/v1/alerts/webhooks', { url: 'https://example.org/secret-of-theirs' });
  await admin.send('DELETE', `/v1/alerts/webhooks/${added.json().id}`);
  const who = 'olga';
  expect((await read()).slice(0, 3).map(short)).toEqual([
    [who, 'webhook-removed', 'example.org', undefined],
    [who, 'webhook-added', 'example.org', undefined],
    [who, 'alerts-changed', undefined, { silentHours: '3 → 6', recipients: '0 → 1' }],
  ]);
  expect(JSON.stringify(await read())).not.toMatch(/clara|secret-of-theirs/);
});

it('tells what other services have noted among its own, by time', async () => {
  const others = new AuditTrail(figures.clickhouse, 'assignments');
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  await others.add(
    { who: 'olga', action: 'never-to-call', about: 'demo', details: { by: 'number', numbers: '1' } },
    hour,
  );
  await others.add({ who: 'olga', action: 'hand-out-paused', about: 'demo' });
  expect((await read())[0]).toMatchObject({ action: 'hand-out-paused', about: 'demo' });
  expect(await read('?action=never-to-call')).toMatchObject([{ who: 'olga', at: hour.toISOString() }]);
  expect(await figures.clickhouse.select(z.object({ at: z.coerce.number() }), writtenAt)).toEqual([
    { at: hour.getTime() / 1000 },
  ]);
});

it('can be read by person, by kind, by day, and page by page', async () => {
  const audit = figures.app.get(Audit);
  for (let times = 0; times < 230; times += 1) await audit.add({ who: 'many', action: 'exported' });
  const seen = new Set<string>();
  let before = '';
  for (;;) {
    const { entries, more } = (await admin.send('GET', `/v1/audit?who=many${before}`)).json();
    for (const { id } of entries) seen.add(id);
    if (!more) break;
    expect(entries).toHaveLength(100);
    before = `&before=${entries.at(-1).id}`;
  }
  expect(seen.size).toBe(230);
  expect((await read('?who=anna&action=role-changed')).map(({ about }) => about)).toEqual(['anna']);
  const [newest] = await read();
  const today = newest?.at.slice(0, 10);
  expect(await read(`?from=${today}&to=${today}`)).toHaveLength(100);
  expect(await read('?to=2020-01-01')).toEqual([]);
});

it.each(['?who=x&action=nonsense', '?from=2022-02-30', '?from=2022-02-02&to=2022-02-01', '?colour=red'])(
  'refuses %s',
  async (query) => {
    expect((await admin.send('GET', `/v1/audit${query}`)).statusCode).toBe(400);
  },
);
