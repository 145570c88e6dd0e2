import fc from 'fast-check';
import { readLinks } from '../../../src/domain/evidence/read-links';

test.each([
  ['https://www.kham-muang.go.th/news/12', ['https://www.kham-muang.go.th/news/12'], null],
  ['ประกาศ https://a.go.th/1 ครับ', ['https://a.go.th/1'], 'ประกาศ ครับ'],
  ['ดูที่ https://a.go.th/1).', ['https://a.go.th/1'], 'ดูที่'],
  ['https://a.go.th/1 https://a.go.th/2 https://a.go.th/1', ['https://a.go.th/1', 'https://a.go.th/2'], null],
  ['http://a.go.th/x?y=1&z=2', ['http://a.go.th/x?y=1&z=2'], null],
  ['HTTPS://A.go.th', ['HTTPS://A.go.th'], null],
])('%s', (text, urls, name) => {
  expect(readLinks(text)).toEqual({ urls, name });
});

test.each(['ไม่มีลิงก์', 'https://', 'https://localhost/a', 'ftp://a.go.th/1', 'javascript:alert(1)', ''])(
  'no link: %s',
  (text) => {
    expect(readLinks(text)).toBeNull();
  },
);

test('at most ten, each no longer than LINE opens', () => {
  const many = Array.from({ length: 15 }, (_, n) => `https://a.go.th/${n}`).join(' ');
  expect(readLinks(many)?.urls).toHaveLength(10);
  expect(readLinks(`https://a.go.th/${'x'.repeat(1000)}`)).toBeNull();
});

test('any text gives web addresses or nothing', () => {
  const words = fc.array(fc.constantFrom('https://', 'http://', 'a.go.th', '/', '?', ' ', 'ก', '"', '\n', ')'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((parts) => parts.join('')),
      ),
      (text) => {
        const urls = readLinks(text)?.urls ?? [];
        return urls.every((url) => /^https?:$/.test(new URL(url).protocol) && url.length <= 1000);
      },
    ),
  );
});
