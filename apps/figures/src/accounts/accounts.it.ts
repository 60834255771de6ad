import { jest } from '@jest/globals';
import { RunningFigures } from '../testing/running-figures.js';
import { Visitor } from '../testing/visitor.js';
import type { AccountRole } from './account.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const password = 'correct horse battery';
const another = 'staple correct horse';

let figures: RunningFigures;
let machine: Visitor;
let admin: Visitor;
beforeAll(async () => {
  figures = await RunningFigures.start();
  machine = await Visitor.byLink(figures);
  admin = await Visitor.byLink(figures);
});
afterAll(async () => await figures.stop());

const invite = async (name: string, role: AccountRole = 'organizer') =>
  (await admin.send('POST', '/v1/accounts', { name, role })).json();
/** Somebody who was invited, and has chosen a password. */
async function member(name: string, role: AccountRole = 'organizer'): Promise<Visitor> {
  const { token } = await invite(name, role);
  const visitor = new Visitor(figures);
  expect((await visitor.send('POST', '/v1/passwords', { token, password })).statusCode).toBe(200);
  expect((await visitor.signIn(name, password)).statusCode).toBe(201);
  return visitor;
}
const person = async (name: string) =>
  (await admin.send('GET', '/v1/accounts')).json().people.find((each: { name: string }) => each.name === name);
const fieldsOf = (answer: { json(): { errors: { field: string }[] } }) =>
  answer.json().errors.map(({ field }) => field);

it('begins with the account of whoever has the machine', async () => {
  expect((await machine.send('GET', '/v1/sessions/current')).json()).toMatchObject({ makesFirstAccount: true });
  const make = (body: object) => machine.send('POST', '/v1/accounts/first', body);
  for (const [field, body] of [
    ['password', { name: 'Olga', password: 'too short' }],
    ['password', { name: 'Olga', password: 'olga olga and olga again' }],
    ['name', { name: 'O!', password }],
  ] as const)
    expect(fieldsOf(await make(body))).toEqual([field]);
  const made = await make({ name: 'Olga', password });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ role: 'admin', name: 'olga', hasAccount: true, makesFirstAccount: false });
  admin = machine;
  expect(await person('olga')).toMatchObject({ role: 'admin', state: 'active', createdBy: 'local-admin' });
  const second = await Visitor.byLink(figures);
  expect((await second.send('GET', '/v1/sessions/current')).json()).toMatchObject({ makesFirstAccount: false });
  expect((await second.send('POST', '/v1/accounts/first', { name: 'Eve', password })).statusCode).toBe(409);
});

describe('an invitation', () => {
  it('is a link that is good once', async () => {
    const { person: invited, token, expiresAt } = await invite('Anna', 'press');
    expect(invited).toMatchObject({ name: 'anna', role: 'press', state: 'invited', linkExpiresAt: expiresAt });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(86_390_000);
    const anna = new Visitor(figures);
    expect((await anna.signIn('anna', password)).statusCode).toBe(401);
    expect((await anna.send('POST', '/v1/passwords/link', { token })).json()).toEqual({ name: 'anna', role: 'press' });
    expect(fieldsOf(await anna.send('POST', '/v1/passwords', { token, password: 'short' }))).toEqual(['password']);
    const answers = await Promise.all([1, 2, 3].map(() => anna.send('POST', '/v1/passwords', { token, password })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    expect((await anna.send('POST', '/v1/passwords/link', { token })).statusCode).toBe(401);
    expect(await anna.state()).toBe(401);
    expect((await anna.signIn(' ANNA', password)).json()).toMatchObject({ role: 'press', name: 'anna' });
    expect(await person('anna')).toMatchObject({ state: 'active', linkExpiresAt: null });
  });

  it('is worth nothing when there is a newer one, or the account is disabled', async () => {
    const { token } = await invite('Boris');
    const again = (await admin.send('POST', '/v1/accounts/boris/password-link')).json();
    const set = async (link: string) =>
      (await new Visitor(figures).send('POST', '/v1/passwords', { token: link, password })).statusCode;
    expect(await set(token)).toBe(401);
    await admin.send('POST', '/v1/accounts/boris/disable');
    expect(await set(again.token)).toBe(401);
    expect(await set('nonsense')).toBe(401);
  });

  it('goes to a name that nobody has, in a role that accounts have', async () => {
    await invite('Clara');
    expect((await admin.send('POST', '/v1/accounts', { name: 'CLARA', role: 'press' })).statusCode).toBe(409);
    for (const role of ['volunteer', 'service', 'emperor'])
      expect(fieldsOf(await admin.send('POST', '/v1/accounts', { name: 'x1', role }))).toEqual(['role']);
  });
});

describe('all sessions of an account end', () => {
  it.each([
    ['role', () => admin.send('PUT', '/v1/accounts/dana-role/role', { role: 'press' })],
    ['disable', () => admin.send('POST', '/v1/accounts/dana-disable/disable')],
  ] as const)('at once when an admin decides: %s', async (what, decide) => {
    const visitor = await member(`dana-${what}`);
    const elsewhere = new Visitor(figures);
    await elsewhere.signIn(`dana-${what}`, password);
    expect(await Promise.all([visitor.state(), elsewhere.state()])).toEqual([200, 200]);
    expect((await decide()).statusCode).toBe(200);
    expect(await Promise.all([visitor.state(), elsewhere.state()])).toEqual([401, 401]);
  });

  it('when the password is changed, but for a new one here', async () => {
    const [here, elsewhere] = [await member('emil'), new Visitor(figures)];
    await elsewhere.signIn('emil', password);
    const before = here.cookie;
    const change = (current: string) => here.send('PUT', '/v1/passwords/mine', { current, password: another });
    expect(fieldsOf(await change('not my password'))).toEqual(['current']);
    expect((await change(password)).statusCode).toBe(200);
    expect(await Promise.all([here.state(), elsewhere.state()])).toEqual([200, 401]);
    expect((await figures.get('/v1/sessions/current', { cookie: before })).statusCode).toBe(401);
    expect((await elsewhere.signIn('emil', password)).statusCode).toBe(401);
    expect((await elsewhere.signIn('emil', another)).statusCode).toBe(201);
  });

  it('when it is set anew by a link, and when its owner says so', async () => {
    const visitor = await member('fjodor');
    const { token } = (await admin.send('POST', '/v1/accounts/fjodor/password-link')).json();
    expect(await visitor.state()).toBe(200);
    await new Visitor(figures).send('POST', '/v1/passwords', { token, password: another });
    expect(await visitor.state()).toBe(401);
    await visitor.signIn('fjodor', another);
    const elsewhere = new Visitor(figures);
    await elsewhere.signIn('fjodor', another);
    await visitor.send('DELETE', '/v1/sessions/mine');
    expect(await Promise.all([visitor.state(), elsewhere.state()])).toEqual([401, 401]);
  });
});

it('lets a disabled account in again when it is enabled, with no session of before', async () => {
  const visitor = await member('greta');
  await admin.send('POST', '/v1/accounts/greta/disable');
  expect((await new Visitor(figures).signIn('greta', password)).statusCode).toBe(401);
  expect((await admin.send('POST', '/v1/accounts/greta/password-link')).statusCode).toBe(409);
  await admin.send('POST', '/v1/accounts/greta/enable');
  expect(await visitor.state()).toBe(401);
  expect((await visitor.signIn('greta', password)).statusCode).toBe(201);
});

it('keeps the last admin, also when two go at once', async () => {
  const take = (visitor: Visitor, name: string) => visitor.send('POST', `/v1/accounts/${name}/disable`);
  expect((await take(admin, 'olga')).statusCode).toBe(409);
  expect((await admin.send('PUT', '/v1/accounts/olga/role', { role: 'press' })).statusCode).toBe(409);
  // Somebody who was invited, and has no password yet, administers nothing.
  await invite('hanna', 'admin');
  expect((await take(admin, 'olga')).statusCode).toBe(409);
  const ivan = await member('ivan', 'admin');
  const statuses = (await Promise.all([take(admin, 'ivan'), take(ivan, 'olga')])).map((each) => each.statusCode);
  expect(statuses.sort()).toEqual([200, 409]);
  const link = await Visitor.byLink(figures);
  for (const name of ['olga', 'ivan']) await link.send('POST', `/v1/accounts/${name}/enable`);
  await admin.signIn('olga', password);
});

it('names the account that there is not', async () => {
  expect(fieldsOf(await admin.send('PUT', '/v1/accounts/nobody/role', { role: 'press' }))).toEqual(['name']);
});

describe('guessing', () => {
  it('is answered alike, whether there is such an account or not', async () => {
    await invite('jana');
    await member('kirill');
    await member('lena');
    await admin.send('POST', '/v1/accounts/lena/disable');
    const answers = await Promise.all(
      ['kirill', 'nobody', 'jana', 'lena', '🦊'].map((name) => new Visitor(figures).signIn(name, 'not the password')),
    );
    const [first, ...others] = answers.map(({ statusCode, json }) => [statusCode, json()]);
    expect(first).toEqual([401, expect.objectContaining({ detail: 'The name or the password is wrong.' })]);
    expect(others).toEqual(others.map(() => first));
  });

  it('has to wait after five failures, whoever does it; the right password does, too', async () => {
    await member('mika');
    for (const name of ['mika', 'not-there']) {
      const statuses: number[] = [];
      for (let guess = 0; guess < 5; guess += 1)
        statuses.push((await new Visitor(figures).signIn(name, `guess ${guess}`)).statusCode);
      expect(statuses).toEqual([401, 401, 401, 401, 401]);
      const refused = await new Visitor(figures).signIn(name, password);
      expect(refused.statusCode).toBe(429);
      const wait = Number(refused.headers['retry-after']);
      expect(wait).toBeGreaterThan(25);
      expect(refused.json().detail).toContain(`Try again in ${wait} seconds`);
    }
    // A new link is a way out.
    const { token } = (await admin.send('POST', '/v1/accounts/mika/password-link')).json();
    const mika = new Visitor(figures);
    await mika.send('POST', '/v1/passwords', { token, password: another });
    expect((await mika.signIn('mika', another)).statusCode).toBe(201);
  });

  it('is not helped by guessing many times at once', async () => {
    await member('nina');
    const guesses = Array.from({ length: 12 }, (_, guess) => new Visitor(figures).signIn('nina', `guess ${guess}`));
    const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('has to wait after twenty failures from one address, whatever the names', async () => {
    const guess = async (name: string, address: string) =>
      (await new Visitor(figures, address).signIn(name, 'not the password')).statusCode;
    for (let guesses = 0; guesses < 20; guesses += 1) expect(await guess(`who-${guesses}`, '2001:db8::1')).toBe(401);
    expect(await guess('somebody-else', '2001:db8::2')).toBe(429);
    expect(await guess('somebody-else', '203.0.113.9')).toBe(401);
  });
});

it('keeps no password, and no link', async () => {
  const { token } = await invite('petra');
  const kept = await figures.everythingKept();
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  for (const secret of [password, another, token, 'not the password']) expect(kept).not.toContain(secret);
});
