import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Not of the public internet: this machine, its network, and what stands for them in other notations. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ...([
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 32],
    ['2001:db8::', 32],
  ] as const),
  ...([
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ] as const),
])
  notPublic.addSubnet(network, prefix, 'ipv6');

/** Whether an address is of the public internet. An IPv4 address written as IPv6 counts as what it is. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Why a request may not go to a host; undefined: it may, as far as can be told without asking for its address. */
export function whyNotTo({ protocol, hostname }: URL, allowsPrivate: boolean): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLoopback = host === 'localhost' || host === '::1' || /^127\./.test(host);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) return 'only https addresses are taken';
  if (allowsPrivate) return undefined;
  const isPrivate = isIP(host) !== 0 ? !isPublic(host) : host === 'localhost' || host.endsWith('.localhost');
  return isPrivate ? 'it is not an address of the public internet' : undefined;
}

/**
 * Finds the addresses of a host, and refuses it if any is not public. The connection goes to what was found here, so a
 * name cannot mean something else a moment later.
 */
export const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const refused = addresses?.find(({ address }) => !isPublic(address));
    const [first] = addresses ?? [];
    if (error) callback(error, '');
    else if (refused || !first) callback(new Error(`${hostname} is not an address of the public internet`), '');
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
