import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from './markdown';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test('a text becomes headings, paragraphs and lists', () => {
  expect(html('# One\n\nTwo **three** *four*.\n\n1. Five\n2. **Six,** seven')).toBe(
    '<h3>One</h3><p>Two <strong>three</strong> <em>four</em>.</p><ol><li>Five</li><li><strong>Six,</strong> seven</li></ol>',
  );
});

test.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '[here](javascript:alert(1))',
  '![x](https://elsewhere.example/x.png)',
  '<a href="https://elsewhere.example">x</a>',
])('%s brings nothing but words', (text) => {
  expect(html(text).replaceAll(/<\/?p>/g, '')).not.toContain('<');
});
