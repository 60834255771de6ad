import fc from 'fast-check';
import { addressKey } from './address-key.js';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s stands for %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

it('tells networks apart, and nothing within one', () => {
  const groups = (count: number) =>
    fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: count, maxLength: count });
  const text = (...parts: number[][]) =>
    parts
      .flat()
      .map((part) => part.toString(16))
      .join(':');
  fc.assert(
    fc.property(groups(4), groups(4), groups(4), groups(4), (net, otherNet, host, otherHost) => {
      expect(addressKey(text(net, host))).toBe(addressKey(text(net, otherHost)));
      expect(addressKey(text(net, host)) === addressKey(text(otherNet, host))).toBe(text(net) === text(otherNet));
    }),
  );
});
