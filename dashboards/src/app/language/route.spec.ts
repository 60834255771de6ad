import { POST } from './route';

const choose = (fields: Record<string, string>) =>
  POST(new Request('http://board/language', { method: 'POST', body: new URLSearchParams(fields) }));

it('remembers the language, and goes back to the same figures', async () => {
  const response = await choose({ locale: 'ru', back: '/?range=7d&country=LT,LV' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/?range=7d&country=LT,LV');
  expect(response.headers.get('set-cookie')).toMatch(/^callboard_locale=ru; Path=\/;/);
});

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '', '/a\r\nSet-Cookie: x=y'])(
  'sends nobody to %j',
  async (back) => {
    expect((await choose({ locale: 'en', back })).headers.get('location')).toBe('/');
  },
);

it('knows no other language', async () => {
  expect((await choose({ locale: 'xx', back: '/' })).status).toBe(400);
});
