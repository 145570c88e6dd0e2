import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Words } from '../../../../src/web/pages/parts/words';

test.each<[string, string[]]>([
  ['ส่งแล้ว 0 จาก 5 ส่วนราชการ', ['ส่วนราชการ']],
  ['พระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ', ['สุทิดา', 'พัชรสุธาพิมลลักษณ']],
  ['คุณธรรม\nและความโปร่งใส', ['ความโปร่งใส']],
  ['E-Service 2570', []],
  ['', []],
])('%s: no line ends inside of the words that a browser would cut; nothing is added or lost', (text, held) => {
  const html = renderToString(h(Words, { children: text }));
  expect([...html.matchAll(/<span class="word">([^<]*)<\/span>/g)].map(([, word]) => word)).toEqual(held);
  expect(html.replace(/<\/?span[^>]*>/g, '')).toBe(text);
});
