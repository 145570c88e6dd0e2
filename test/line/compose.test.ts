import fc from 'fast-check';
import { z } from 'zod';
import { messageAction, postbackAction, textMessage } from '../../src/line/compose';
import { clipGraphemes, clipText, graphemeLength, LIMITS } from '../../src/line/limits';
import { definePostback, readPostback } from '../../src/line/postback';

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
