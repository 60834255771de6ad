import { jwtVerify, SignJWT } from 'jose';
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

  const claims = { sub: 'x', aud: 'api', iat: 1_649_149_200, exp: Math.floor(soon().getTime() / 1000) };
  const ours = { alg: 'HS256', kid: first.kid };
  it.each<[string, object, object]>([
    ['without an audience', ours, { aud: undefined }],
    ['that never expire', ours, { exp: undefined }],
    ['that do not say since when', ours, { iat: undefined }],
    ['that are not valid yet', ours, { nbf: claims.exp }],
    ['by another algorithm', { ...ours, alg: 'HS512' }, {}],
    ['of a key without a name', { alg: 'HS256' }, {}],
    ['in the name of another key', { ...ours, kid: second.kid }, {}],
    ['with an extension that we do not know', { ...ours, crit: ['b64'], b64: true }, {}],
  ])('are refused %s, though signed by our key', async (_, header, changes) => {
    const sign = async (its: object, said: object) =>
      await new SignJWT(said as typeof claims).setProtectedHeader(its as typeof ours).sign(first.secret);
    await expect(tokensOf(first).verify('api', await sign(ours, claims))).resolves.toMatchObject({ sub: 'x' });
    const refused = await sign(header, { ...claims, ...changes });
    await expect(tokensOf(first, second).verify('api', refused)).rejects.toMatchObject({ expired: false });
  });

  it('can be read by others: RFC 7519', async () => {
    const token = await tokensOf(first).issue('api', { sub: 'x' }, soon());
    const { payload, protectedHeader } = await jwtVerify(token, first.secret, { audience: 'api' });
    expect([payload.sub, protectedHeader]).toEqual(['x', { alg: 'HS256', typ: 'JWT', kid: first.kid }]);
  });
});
