import { contentSecurityPolicy, securePage } from './headers.mjs';

it('lets nobody frame a page, and no script run that the server did not write', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
});

it('uses a nonce once, and trusts none that came with the request', () => {
  const page = () => {
    const req = /** @type {any} */ ({ headers: { 'x-nonce': 'mine', 'content-security-policy': 'none' } });
    const sent = new Map();
    securePage(
      req,
      /** @type {any} */ ({
        setHeader: (/** @type {string} */ name, /** @type {string} */ value) => sent.set(name, value),
      }),
    );
    expect(sent.get('content-security-policy')).toBe(req.headers['content-security-policy']);
    expect(sent.get('content-security-policy')).toContain(`'nonce-${req.headers['x-nonce']}'`);
    return req.headers['x-nonce'];
  };
  const [first, second] = [page(), page()];
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(first).not.toBe(second);
});

it.each([
  ['/call', 'desk'],
  ['/call?campaign=demo', 'desk'],
  ['/', 'board'],
  ['/callers', 'board'],
])('says which page it is, whatever the request says: %s is of the %s', (url, page) => {
  const req = /** @type {any} */ ({ url, headers: { 'x-page': 'desk' } });
  securePage(req, /** @type {any} */ ({ setHeader: () => undefined }));
  expect(req.headers['x-page']).toBe(page);
});
