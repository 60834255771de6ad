import { authKeys } from '../../testing/example-service.js';
import { Tokens } from './tokens.js';

const tokensOf = (...keys: typeof authKeys) =>
  new Tokens({ service: 'example', authKeys: keys, campaignsDir: '', logLevel: 'silent' });
const [first, second] = authKeys as [(typeof authKeys)[0], (typeof authKeys)[0]];
const soon = () => new Date(Date.now() + 60_000);

describe('tokens', () => {
  it('carry claims to whom they are meant for', async () => {
    const token = await tokensOf(first).issue('outcome', { sub: 'a call', attempt: 1 }, soon());
    expect(await tokensOf(first).verify('outcome', token)).toMatchObject({ sub: 'a call', attempt: 1 });
    await expect(tokensOf(first).verify('api', token)).rejects.toMatchObject({ expired: false });
  });

  it('are issued now, or when the claims say', async () => {
    const iat = 1_649_149_200;
    const made = await tokensOf(first).issue('outcome', { iat }, soon());
    expect(await tokensOf(first).verify('outcome', made)).toHaveProperty('iat', iat);
    const { iat: now } = await tokensOf(first).verify('outcome', await tokensOf(first).issue('outcome', {}, soon()));
    expect(Math.abs(Date.now() / 1000 - (now ?? 0))).toBeLessThan(10);
  });

  it('stay valid while a key is being replaced, and no longer', async () => {
    const token = await tokensOf(second).issue('api', { sub: 'x' }, soon());
    await expect(tokensOf(first, second).verify('api', token)).resolves.toHaveProperty('sub', 'x');
    await expect(tokensOf(first).verify('api', token)).rejects.toThrow('not valid');
  });

  it('are refused without a signature, with another one, and when expired', async () => {
    const token = await tokensOf(first).issue('api', { sub: 'x' }, soon());
    const [header, payload] = token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none","kid":"new"}').toString('base64url')}.${payload}.`;
    for (const forged of [unsigned, `${header}.${payload}.AAAA`, 'x', ''])
      await expect(tokensOf(first).verify('api', forged)).rejects.toMatchObject({ expired: false });
    const expired = await tokensOf(first).issue('api', { sub: 'x' }, new Date(Date.now() - 1000));
    await expect(tokensOf(first).verify('api', expired)).rejects.toMatchObject({ expired: true, claims: { sub: 'x' } });
    await expect(tokensOf(first).verify('outcome', expired)).rejects.toMatchObject({ expired: false });
  });
});
