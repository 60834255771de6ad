import fc from 'fast-check';
import { isPublic, publicOnly, whyNotTo } from './reachable.js';

it.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1'],
  ...['::ffff:7f00:1', '64:ff9b::a00:1', '2002:a00:1::', 'not an address'],
])('%s is not of the public internet', (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each(['1.1.1.1', '172.32.0.1', '11.0.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is', (address) => {
  expect(isPublic(address)).toBe(true);
});

it('takes an IPv4 address for the same, written as IPv6', () => {
  fc.assert(fc.property(fc.ipV4(), (address) => isPublic(address) === isPublic(`::ffff:${address}`)));
});

it.each([
  ['https://example.org/', false, true],
  ['http://example.org/', true, false],
  ['http://127.0.0.1:9/', true, true],
  ['http://127.0.0.1:9/', false, false],
  ['https://0x7f.1/', false, false],
])('%s, private ones allowed: %s', (url, allowed, taken) => {
  expect(whyNotTo(new URL(url), allowed) === undefined).toBe(taken);
});

it('refuses a name that leads to this machine', async () => {
  const error = await new Promise((resolve) => publicOnly('localhost', {}, resolve));
  expect(String(error)).toContain('not an address of the public internet');
});
