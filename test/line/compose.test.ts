import fc from 'fast-check';
import { z } from 'zod';
import { validateMessages } from '../../src/line/checks/validate-messages';
import {
  cardMessage,
  clipboardAction,
  datePickerAction,
  followedBy,
  messageAction,
  openableAddress,
  postbackAction,
  textMessage,
  timePickerAction,
  uriAction,
  withQuickReply,
} from '../../src/line/compose';
import { clipGraphemes, clipText, graphemeLength, LIMITS } from '../../src/line/limits';
import { definePostback, readPostback } from '../../src/line/postback';
import { texts } from '../../src/line/texts';
import type { FlexContainer, Message } from '../../src/line/types';

const kind = definePostback('test.button', z.object({ note: z.string() }));

test('a Thai letter with its tone mark counts as one grapheme and three code units', () => {
  expect(graphemeLength('ที่')).toBe(1);
  expect(clipText('ที่ที่', 4)).toBe('ที่…');
});

test('a text is never cut in the middle of a letter, and never longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      expect(clipText(text, most).length).toBeLessThanOrEqual(most);
      expect(graphemeLength(clipGraphemes(text, most))).toBeLessThanOrEqual(most);
      if (text.length <= most) expect(clipText(text, most)).toBe(text);
    }),
  );
});

test('messages and actions keep to LINE’s limits whatever they are given', () => {
  const long = 'ก'.repeat(6000);
  const message = textMessage(long, [
    messageAction(long),
    postbackAction({ label: long, kind, payload: { note: 'x' } }),
  ]);

  expect(message).toMatchObject({ type: 'text', text: expect.stringMatching(/…$/) });
  const [typed, pressed] = message.quickReply?.items?.map((item) => item.action) ?? [];
  expect(graphemeLength(typed?.label ?? '')).toBe(LIMITS.quickReplyLabel);
  expect(typed && 'text' in typed && graphemeLength(typed.text ?? '')).toBe(LIMITS.messageActionText);
  expect(pressed && 'displayText' in pressed && graphemeLength(pressed.displayText ?? '')).toBe(LIMITS.displayText);
});

test('what cannot be cut is refused before LINE refuses it', () => {
  expect(() => kind.data({ note: 'x'.repeat(300) })).toThrow(RangeError);
  expect(() =>
    textMessage(
      'x',
      Array.from({ length: 14 }, (_, n) => messageAction(`${n}`)),
    ),
  ).toThrow(RangeError);
});

test('a button comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{8}$/)), (note, dialog) => {
      fc.pre(JSON.stringify(['1', 'test.button', dialog, { note }]).length <= LIMITS.postbackData);
      expect(readPostback(kind.data({ note }, dialog))).toEqual({ kind: 'test.button', dialog, payload: { note } });
    }),
  );
});

test('postback data that is not ours is none, whatever it is', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (data) => expect(readPostback(data)).toBeNull()));
  expect(readPostback('["2","test.button",null,{}]')).toBeNull();
});

const actions = (count: number) => Array.from({ length: count }, (_, n) => messageAction(`${n}`));

test('thirteen quick replies fit under a message, no more', () => {
  expect(textMessage('x', actions(13)).quickReply?.items).toHaveLength(13);
  expect(() => textMessage('x', actions(14))).toThrow(RangeError);
  expect(textMessage('x')).toEqual({ type: 'text', text: 'x' });
});

test('one more quick reply goes under the last message, before those it has; of thirteen the last makes room', () => {
  const more = withQuickReply([textMessage('a', actions(1)), textMessage('b', actions(12))], messageAction('more'));
  expect(more.map(({ quickReply }) => quickReply?.items?.map(({ action }) => action?.label))).toEqual([
    ['0'],
    ['more', ...actions(12).map(({ label }) => label)],
  ]);
  const full = [textMessage('b', actions(13))];
  expect(withQuickReply(full, messageAction('more'))[0]?.quickReply?.items?.map(({ action }) => action?.label)).toEqual(
    ['more', ...actions(12).map(({ label }) => label)],
  );
  expect(withQuickReply([], messageAction('more'))).toEqual([]);
  expect(withQuickReply([textMessage('b')], messageAction('more'))[0]?.quickReply?.items).toHaveLength(1);
});

test('what follows other messages takes over their quick replies, behind its own; of more than thirteen the last make room', () => {
  const labelsOf = (messages: readonly Message[]) =>
    messages.map(({ quickReply }) => quickReply?.items?.map(({ action }) => action?.label) ?? []);
  const first = [textMessage('a'), textMessage('b', actions(2))];
  const behind = [textMessage('c'), textMessage('d', [messageAction('own')])];
  expect(labelsOf(followedBy(first, behind))).toEqual([[], [], [], ['own', '0', '1']]);
  expect(labelsOf(followedBy(first, [textMessage('d')]))).toEqual([[], [], ['0', '1']]);
  expect(labelsOf(followedBy([textMessage('b', actions(13))], behind)).at(-1)).toEqual([
    'own',
    ...actions(12).map(({ label }) => label),
  ]);
  expect(followedBy([textMessage('a')], [textMessage('d')])).toEqual([textMessage('a'), textMessage('d')]);
  expect(followedBy([], behind)).toEqual(behind);
  expect(followedBy(first, [])).toEqual(first);
});

test('a text of 1,000 characters goes into the clipboard, a longer one is refused', () => {
  expect(clipboardAction('x', 'ก'.repeat(1000))).toMatchObject({ clipboardText: 'ก'.repeat(1000) });
  expect(() => clipboardAction('x', 'ก'.repeat(1001))).toThrow(RangeError);
});

test('an address is opened as it is encoded, of 1,000 characters at most', () => {
  expect(openableAddress('https://ไทย.example/ก')).toBe('https://xn--o3cw4h.example/%E0%B8%81');
  const long = 'https://a.example/'.padEnd(1000, 'x');
  expect(uriAction('x', long)).toEqual({ type: 'uri', label: 'x', uri: long });
  expect(openableAddress(`${long}x`)).toBeNull();
  expect(openableAddress('no address')).toBeNull();
  for (const uri of [`${long}x`, 'no address']) expect(() => uriAction('x', uri)).toThrow(RangeError);
});

/** A card of so many bytes. */
function cardOf(type: 'bubble' | 'carousel', bytes: number): FlexContainer {
  const made = (words: string): FlexContainer => {
    const body = {
      type: 'box' as const,
      layout: 'vertical' as const,
      contents: [{ type: 'text' as const, text: words }],
    };
    const bubble = { type: 'bubble' as const, body };
    return type === 'bubble' ? bubble : { type, contents: [bubble] };
  };
  return made('x'.repeat(bytes - Buffer.byteLength(JSON.stringify(made('')))));
}

test.each([
  ['bubble', 30],
  ['carousel', 50],
] as const)(
  'a %s of %d kilobytes is sent as it is, one of a byte more is shortened, and says so',
  (type, kilobytes) => {
    const altText = 'x';
    const card = cardOf(type, kilobytes * 1024);
    expect(cardMessage({ card, altText })).toEqual({ type: 'flex', altText, contents: card });
    const shortened = cardMessage({ card: cardOf(type, kilobytes * 1024 + 1), altText });
    expect(validateMessages([shortened], 'push')).toEqual([]);
    expect(JSON.stringify(shortened)).toContain(texts.shortened);
  },
);

test('twelve bubbles stand beside one another, no more', () => {
  const carousel = (count: number): FlexContainer => ({
    type: 'carousel',
    contents: Array.from({ length: count }, () => ({ type: 'bubble' as const })),
  });
  expect(cardMessage({ card: carousel(12), altText: 'x' })).toMatchObject({ contents: carousel(12) });
  expect(() => cardMessage({ card: carousel(13), altText: 'x' })).toThrow(RangeError);
});

test('what a card says in words is cut at 1,500 characters', () => {
  const message = cardMessage({ card: { type: 'bubble' }, altText: 'ก'.repeat(1501), quickReplies: actions(2) });
  expect(message).toMatchObject({ altText: `${'ก'.repeat(1499)}…` });
  expect(message.quickReply?.items).toHaveLength(2);
});

test('a button for a day or a time has its dialog, and the bounds that were given', () => {
  const picker = { label: 'x', kind, payload: { note: 'y' } };
  const [day, time] = [
    datePickerAction({ ...picker, min: '2026-11-20' }),
    timePickerAction({ ...picker, dialog: 'd' }),
  ];
  expect(day).toEqual({
    type: 'datetimepicker',
    mode: 'date',
    label: 'x',
    data: kind.data({ note: 'y' }),
    min: '2026-11-20',
  });
  expect(time).toEqual({ type: 'datetimepicker', mode: 'datetime', label: 'x', data: kind.data({ note: 'y' }, 'd') });
});

test('a button of a dialog says what it is told to, else its label', () => {
  const button = { label: 'x', kind, payload: { note: 'y' } };
  expect(postbackAction({ ...button, dialog: 'd', says: 'z' })).toEqual({
    type: 'postback',
    label: 'x',
    data: kind.data({ note: 'y' }, 'd'),
    displayText: 'z',
  });
  expect(postbackAction(button)).toMatchObject({ data: kind.data({ note: 'y' }), displayText: 'x' });
});
