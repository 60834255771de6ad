import { jest } from '@jest/globals';
import { mailServer, webhookReceiver } from '../../../../libs/testing/receivers/receivers.js';
import { RunningFigures } from '../testing/running-figures.js';
import type { Alert, AlertsAnswer, NewWebhook, SettingsAnswer } from './alerts.schema.js';
import { Courier } from './delivery/courier.js';
import { signatureOf } from './delivery/signature.js';
import { thresholds } from './settings/thresholds.js';
import { Watch } from './watch.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const origin = 'https://callboard.example.org';

let figures: RunningFigures;
let mail: Awaited<ReturnType<typeof mailServer>>;
let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
let webhook: NewWebhook;

beforeAll(async () => {
  mail = await mailServer();
  receiver = await webhookReceiver();
  figures = await RunningFigures.start({
    more: {
      publicUrl: origin,
      smtpUrl: mail.url,
      mailFrom: 'callboard <alerts@example.org>',
      privateWebhooks: 'allowed',
    },
  });
});
afterAll(async () => {
  await figures.stop();
  await mail.close();
  receiver.close();
});

/** The body of a letter; those in Russian come in base64. */
const textOf = (letter = '') => Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString();
const minuteMs = 60_000;
const look = async () => await figures.app.get(Watch).look();
const send = async (later = 0) => await figures.app.get(Courier).sendAll(new Date(Date.now() + later));
const alerts = async (): Promise<AlertsAnswer> =>
  (await figures.get('/v1/alerts?campaign=demo', await figures.as('organizer'))).json();
const settings = async (): Promise<SettingsAnswer> =>
  (await figures.get('/v1/alerts/settings', await figures.as('organizer'))).json();
const isNow = async () => await figures.completeThrough(new Date().toISOString());

async function set(payload: object) {
  const headers = await figures.as('organizer');
  return await figures.app.inject({ method: 'PUT', url: '/v1/alerts/settings', payload, headers });
}

it('has sensible settings from the start, and changes only what is valid', async () => {
  expect(await settings()).toEqual({
    ...{ thresholds: thresholds.parse({}), recipients: [], webhooks: [] },
    ...{ mailIsOn: true, deliveries: [] },
  });
  const recipients = [
    { address: 'anna@example.org', language: 'ru' },
    { address: 'Anna@Example.org', language: 'en' },
  ];
  const refused = await set({ thresholds: thresholds.parse({}), recipients });
  expect(refused.json()).toMatchObject({ status: 400, errors: [{ field: 'recipients[1].address' }] });
  const answer = await set({ thresholds: thresholds.parse({}), recipients: recipients.slice(0, 1) });
  expect(answer.json()).toMatchObject({ recipients: [recipients[0]] });
});

it('shows the secret of a webhook once', async () => {
  const answer = await figures.post('/v1/alerts/webhooks', { url: receiver.url }, await figures.as('organizer'));
  expect(answer.statusCode).toBe(201);
  webhook = answer.json();
  expect(webhook.secret).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await settings())).not.toContain(webhook.secret);
});

it('raises an alert after two bad looks, and tells of it once, signed, in the language of the reader', async () => {
  // Nobody knows up to when the figures are complete.
  await look();
  expect((await alerts()).raised).toEqual([]);
  await look();
  await look();
  expect((await alerts()).raised).toMatchObject([{ rule: 'behind', campaign: null, clearedAt: null }]);
  receiver.answers.push({ status: 503 });
  await send();
  expect(mail.letters).toHaveLength(1);
  expect(mail.letters[0]).toContain('To: anna@example.org');
  expect(mail.letters[0]).toContain('Auto-Submitted: auto-generated');
  const links = { place: `${origin}/data-health`, alert: `${origin}/alerts` };
  for (const link of Object.values(links)) expect(textOf(mail.letters[0])).toMatch(new RegExp(`: ${link}$`, 'm'));
  expect(receiver.got).toHaveLength(1);
  const { headers, body } = receiver.got[0] ?? { headers: {}, body: '' };
  const seconds = Number(/^t=(\d+),/.exec(String(headers['callboard-signature']))?.[1]);
  expect(headers['callboard-signature']).toBe(signatureOf(webhook.secret, seconds, body));
  expect(JSON.parse(body)).toMatchObject({ rule: 'behind', happened: 'raised', campaign: null, links });
});

it('tries again later what was not taken, under the same id, and says what became of it', async () => {
  const states = async () => (await settings()).deliveries.map(({ channel, state }) => `${channel} ${state}`).sort();
  expect(await states()).toEqual(['mail delivered', 'webhook waiting']);
  await send();
  expect(receiver.got).toHaveLength(1);
  // A redirect is no success, and nobody follows it.
  receiver.answers.push({ status: 302, location: receiver.url });
  await send(2 * minuteMs);
  await send(60 * minuteMs);
  expect(receiver.got).toHaveLength(3);
  expect(new Set(receiver.got.map(({ headers }) => headers['callboard-delivery'])).size).toBe(1);
  expect(await states()).toEqual(['mail delivered', 'webhook delivered']);
  await send(600 * minuteMs);
  expect(mail.letters).toHaveLength(1);
});

it('is looked after by one organizer', async () => {
  const acknowledge = async (by: string) =>
    await figures.post('/v1/alerts/behind/acknowledgement', { campaign: null, by }, await figures.as('organizer'));
  const shown: Alert = (await acknowledge('Anna')).json();
  expect(shown.acknowledged).toMatchObject({ by: 'Anna', subject: 'some-organizer' });
  expect((await acknowledge('Boris')).statusCode).toBe(409);
});

it('clears it after three good looks, and remembers when it was raised', async () => {
  for (const raised of [1, 1, 0]) {
    await isNow();
    await look();
    expect((await alerts()).raised).toHaveLength(raised);
  }
  expect((await alerts()).earlier).toMatchObject([{ rule: 'behind', acknowledged: { by: 'Anna' } }]);
  // The service sends by itself, too.
  await Promise.all([send(), send()]);
  expect(mail.letters).toHaveLength(2);
  expect(receiver.got.at(-1)?.body).toContain('"happened":"cleared"');
});

it('says nothing about a campaign from incomplete figures', async () => {
  await figures.clickhouse.command('TRUNCATE TABLE watermarks');
  const before = await figures.everythingKept();
  await look();
  const kept = (await figures.everythingKept()).split('\n').filter((record) => !before.includes(record));
  expect(kept.filter((record) => record.includes('"campaign":"demo"'))).toEqual([]);
});

it('sends nothing to addresses that are not of the internet unless that is allowed', async () => {
  const strict = await RunningFigures.start();
  const headers = await strict.as('organizer');
  const refusals = [
    ...['http://example.org/', 'https://127.0.0.1/', 'http://localhost:1/', 'https://10.1.2.3/', 'https://[::1]/'],
    ...['https://169.254.169.254/latest', 'https://[::ffff:10.0.0.1]/', 'https://2130706433/', 'ftp://example.org/'],
  ];
  for (const url of refusals)
    expect([url, (await strict.post('/v1/alerts/webhooks', { url }, headers)).statusCode]).toEqual([url, 400]);
  expect((await strict.post('/v1/alerts/webhooks', { url: 'https://example.org/a' }, headers)).statusCode).toBe(201);
  const shown: SettingsAnswer = (await strict.get('/v1/alerts/settings', headers)).json();
  expect(shown.mailIsOn).toBe(false);
  await strict.stop();
});
