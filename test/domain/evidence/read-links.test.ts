import fc from 'fast-check';
import { readLinkLines, readLinks } from '../../../src/domain/evidence/read-links';

test.each([
  ['https://www.kham-muang.go.th/news/12', ['https://www.kham-muang.go.th/news/12'], null],
  ['ประกาศ https://a.go.th/1 ครับ', ['https://a.go.th/1'], 'ประกาศ ครับ'],
  ['ดูที่ https://a.go.th/1).', ['https://a.go.th/1'], 'ดูที่'],
  ['https://a.go.th/1 https://a.go.th/2 https://a.go.th/1', ['https://a.go.th/1', 'https://a.go.th/2'], null],
  ['http://a.go.th/x?y=1&z=2', ['http://a.go.th/x?y=1&z=2'], null],
  ['HTTPS://A.go.th', ['HTTPS://A.go.th'], null],
  ['www.a.go.th/p1', ['https://www.a.go.th/p1'], null],
  ['ดู www.a.go.th/p1 และ https://www.a.go.th/p1', ['https://www.a.go.th/p1'], 'ดู และ'],
])('%s', (text, urls, name) => {
  expect(readLinks(text)).toEqual({ urls, name });
});

test.each([
  'ไม่มีลิงก์',
  'https://',
  'https://localhost/a',
  'ftp://a.go.th/1',
  'javascript:alert(1)',
  'a@www.go.th',
  'www.',
  '',
])('no link: %s', (text) => {
  expect(readLinks(text)).toBeNull();
});

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

test('one link a line: each keeps its own words, and a line without one lends them to none', () => {
  const text =
    'ภาพกิจกรรม https://a.go.th/1\n\nhttps://b.go.th/2\nประกาศ https://c.go.th/3\nhttps://a.go.th/1\nd.go.th\nhttps://e.go.th/5';
  expect(readLinkLines(text)).toEqual({
    links: [
      { urls: ['https://a.go.th/1'], name: 'ภาพกิจกรรม' },
      { urls: ['https://c.go.th/3'], name: 'ประกาศ' },
      { urls: ['https://b.go.th/2', 'https://e.go.th/5'], name: null },
    ],
    unread: ['d.go.th'],
  });
  const many = Array.from({ length: 12 }, (_, at) => `ภาพ https://a.go.th/${at}`).join('\n');
  expect(readLinkLines(many).links).toHaveLength(10);
  expect(readLinkLines(' \n')).toEqual({ links: [], unread: [] });
});
