import fc from 'fast-check';
import { fitCard, NOTHING } from '../../src/line/fit-card';
import { LIMITS } from '../../src/line/limits';
import { texts } from '../../src/line/texts';
import type { FlexBox, FlexBubble, FlexComponent, FlexText } from '../../src/line/types';

const text = (words: string, rest: Partial<FlexText> = {}): FlexText => ({ type: 'text', text: words, ...rest });
const box = (layout: FlexBox['layout'], ...contents: FlexComponent[]): FlexBox => ({ type: 'box', layout, contents });
const column = (...contents: FlexComponent[]): FlexBox => box('vertical', ...contents);
const row = (...contents: FlexComponent[]): FlexBox => box('horizontal', ...contents);
const bubble = (...contents: FlexComponent[]): FlexBubble => ({ type: 'bubble', body: column(...contents) });
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
/** A text that makes a bubble of these contents so many bytes large. */
const filling = (size: number, ...before: FlexComponent[]): string =>
  'a'.repeat(size - bytes(bubble(...before, text(''))));
const bodyOf = ({ body }: FlexBubble): FlexComponent[] => body?.contents ?? [];
/** The words of some components, of what stands in boxes too. */
const wordsOf = (components: readonly FlexComponent[]): string[] =>
  components.flatMap((one) => {
    if (one.type === 'box') return wordsOf((one as FlexBox).contents);
    return one.type === 'text' ? [(one as FlexText).text ?? ''] : [];
  });

describe('a text in which there is nothing', () => {
  test.each([
    ['', NOTHING],
    ['  \n', NOTHING],
    [' ก ', ' ก '],
  ])('%j becomes %j', (words, expected) => {
    expect(fitCard(bubble(text(words)))).toEqual(bubble(text(expected)));
  });

  test('is found in every part of a card, in boxes within boxes, and in every bubble of a carousel', () => {
    const with_ = (words: string): FlexBubble => ({
      type: 'bubble',
      header: column(text(words)),
      body: column(row(column(text(words)))),
      footer: column(text(words)),
    });
    expect(fitCard(with_(''))).toEqual(with_(NOTHING));
    const carousel = (words: string) => ({ type: 'carousel' as const, contents: [with_(words), with_(words)] });
    expect(fitCard(carousel(''))).toEqual(carousel(NOTHING));
  });

  test('is none where it has its words in pieces', () => {
    const pieces = text('', { contents: [{ type: 'span', text: 'ก' }] });
    expect(fitCard(bubble(pieces))).toEqual(bubble(pieces));
  });

  test('what is no text stays as it is, and so does a card without a body', () => {
    const card = bubble({ type: 'separator' }, { type: 'filler' });
    expect(fitCard(card)).toEqual(card);
    expect(fitCard({ type: 'bubble', footer: column(text('')) })).toEqual({
      type: 'bubble',
      footer: column(text(NOTHING)),
    });
  });
});

describe('a card that is too big', () => {
  const most = LIMITS.bubbleBytes;

  test('is one from a byte more than LINE takes', () => {
    const fits = bubble(text(filling(most)));
    expect(bytes(fits)).toBe(most);
    expect(fitCard(fits)).toEqual(fits);
    expect(fitCard(bubble(text(filling(most + 1))))).not.toEqual(bubble(text(filling(most + 1))));
  });

  test.each([
    ['one long text to 2000', [40_000], 2000],
    ['twenty of them to 800', Array(20).fill(4_000), 800],
    ['fifty of them to 300', Array(50).fill(2_000), 300],
    ['a hundred of them to 150', Array(100).fill(800), 150],
  ])('has its texts cut: %s characters; it says so last', (_, sizes, cut) => {
    const made = fitCard(bubble(text('สั้น'), ...sizes.map((size) => text('a'.repeat(size)))));
    const words = wordsOf(bodyOf(made));
    expect(words).toHaveLength(sizes.length + 2);
    expect([words[0], words.at(-1)]).toEqual(['สั้น', texts.shortened]);
    expect(bodyOf(made).at(-1)).toMatchObject({ wrap: true });
    for (const one of words.slice(1, -1)) expect([one.length, one.at(-1)]).toEqual([cut, '…']);
    expect(bytes(made)).toBeLessThanOrEqual(most);
  });

  test('loses what stands last where short texts are too many, and no more than it must', () => {
    const many = Array.from({ length: 900 }, (_, n) => text(`รายการที่ ${n}`));
    const made = fitCard(bubble(...many));
    const kept = bodyOf(made).slice(0, -1);
    expect(kept).toEqual(many.slice(0, kept.length));
    expect(wordsOf(bodyOf(made)).at(-1)).toBe(texts.shortened);
    const oneMore = bubble(...many.slice(0, kept.length + 1), bodyOf(made).at(-1) as FlexComponent);
    expect([bytes(made) <= most, bytes(oneMore) > most]).toEqual([true, true]);
  });

  test('keeps the beginning of a column that is too long, and a row only as a whole', () => {
    const many = Array.from({ length: 900 }, (_, n) => text(`รายการที่ ${n}`));
    const [ofColumn] = bodyOf(fitCard(bubble(text('ก'), column(...many), text('ข')))).slice(1);
    const kept = (ofColumn as FlexBox).contents;
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(many.slice(0, kept.length));
    expect(wordsOf(bodyOf(fitCard(bubble(text('ก'), row(...many), text('ข')))))).toEqual(['ก', texts.shortened]);
  });

  test('leaves a column out of which nothing is left', () => {
    const short = Array.from({ length: 208 }, () => text('a'.repeat(120)));
    const wide = row(text('a'.repeat(150)), text('a'.repeat(150)));
    const made = fitCard(bubble(...short, column(wide)));
    expect(bodyOf(made).every((one) => one.type === 'text')).toBe(true);
    expect(wordsOf(bodyOf(made)).at(-1)).toBe(texts.shortened);
  });

  test('of which nothing can be left out stays as it is, for whoever sends it to say so', () => {
    const footer = column(...Array(400).fill(text('a'.repeat(140))));
    const made = fitCard({ type: 'bubble', footer });
    expect(made).toEqual({ type: 'bubble', footer });
  });

  test('among others in a carousel is shortened alone', () => {
    const [small, big] = [bubble(text('สั้น')), bubble(text('a'.repeat(60_000)))];
    const made = fitCard({ type: 'carousel', contents: [small, big, small] });
    expect([made.contents[0], made.contents[2]]).toEqual([small, small]);
    expect(wordsOf(bodyOf(made.contents[1] as FlexBubble))).toEqual([`${'a'.repeat(1999)}…`, texts.shortened]);
  });

  test('whatever is in it, LINE takes it, and what it begins with is there', () => {
    const words = fc.string({ unit: fc.constantFrom('ก', 'a', '😀', '\n'), maxLength: 3_000 });
    const component: fc.Arbitrary<FlexComponent> = fc.oneof(
      words.map((one) => text(one)),
      fc.array(words, { maxLength: 12 }).map((all) => column(...all.map((one) => text(one)))),
    );
    const bubbles = fc.array(component, { maxLength: 60 }).map((all) => bubble(text('ก่อน'), ...all));
    fc.assert(
      fc.property(bubbles, (card) => {
        const made = fitCard(card);
        expect(bytes(made)).toBeLessThanOrEqual(LIMITS.bubbleBytes);
        expect(wordsOf(bodyOf(made))[0]).toBe('ก่อน');
      }),
      { numRuns: 60 },
    );
    const carousels = fc.array(bubbles, { minLength: 1, maxLength: LIMITS.carouselBubbles });
    fc.assert(
      fc.property(carousels, (contents) => {
        expect(bytes(fitCard({ type: 'carousel', contents }))).toBeLessThanOrEqual(LIMITS.carouselBytes);
      }),
      { numRuns: 20 },
    );
  });
});

test('more bubbles than LINE shows side by side are a fault', () => {
  const of = (count: number) => ({ type: 'carousel' as const, contents: Array(count).fill(bubble(text('ก'))) });
  expect(fitCard(of(LIMITS.carouselBubbles)).contents).toHaveLength(12);
  expect(() => fitCard(of(13))).toThrow('a card has 13 bubbles');
});
