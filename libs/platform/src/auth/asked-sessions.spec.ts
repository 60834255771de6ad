import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authKeys } from '../../testing/example-service.js';
import { RetriableError } from '../problems/failures.js';
import { AskedSessions } from './asked-sessions.js';
import { Tokens } from './tokens.js';

let asked: string[];
let answer: () => { status: number; body: string };
let figures: Server;
let tokens: Tokens;
let sessions: AskedSessions;

beforeEach(async () => {
  asked = [];
  answer = () => ({ status: 200, body: '{"open":true}' });
  figures = createServer((req, res) => {
    asked.push(`${req.url} ${req.headers.authorization}`);
    const { status, body } = answer();
    res.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => figures.listen(0, '127.0.0.1', resolve));
  tokens = new Tokens({ service: 'outcomes', authKeys, campaignsDir: '', logLevel: 'silent' });
  const { port } = figures.address() as AddressInfo;
  sessions = new AskedSessions(`http://127.0.0.1:${port}`, 'outcomes', tokens);
});
afterEach(() => {
  figures.closeAllConnections();
  figures.close();
});

it('asks the figures service, as a service, once for many requests', async () => {
  expect(await Promise.all([1, 2, 3].map(() => sessions.isOpen('one')))).toEqual([true, true, true]);
  expect(await sessions.isOpen('one')).toBe(true);
  const [only = '', ...others] = asked;
  expect(others).toEqual([]);
  const [path, , token = ''] = only.split(' ');
  expect(path).toBe('/v1/sessions/one/state');
  expect(await tokens.verify('api', token)).toMatchObject({ role: 'service', sub: 'outcomes' });
});

it('lets nobody in whose session has ended', async () => {
  answer = () => ({ status: 200, body: '{"open":false}' });
  expect(await sessions.isOpen('one')).toBe(false);
});

it.each([
  { status: 503, body: '{}' },
  { status: 200, body: '{"open":"perhaps"}' },
])('lets nobody in while it cannot be found out, and asks again: %j', async (failure) => {
  answer = () => failure;
  await expect(sessions.isOpen('one')).rejects.toThrow(RetriableError);
  answer = () => ({ status: 200, body: '{"open":true}' });
  expect(await sessions.isOpen('one')).toBe(true);
});

it('knows of no session where nobody can be asked', async () => {
  expect(await new AskedSessions(undefined, 'outcomes', tokens).isOpen('one')).toBe(false);
});
