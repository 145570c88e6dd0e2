import fc from 'fast-check';
import { z } from 'zod';
import { announcementCard } from '../../flex-templates/announce/announcement';
import { codeCard } from '../../flex-templates/codes/code';
import { choicesCard } from '../../flex-templates/help/choices';
import { sheetCard } from '../../flex-templates/measures/sheet';
import { formCard } from '../../flex-templates/report/form';
import { scoreCard } from '../../flex-templates/score/sheet';
import { validateMessages } from '../../src/line/checks/validate-messages';
import {
  cardMessage,
  messageAction,
  openableAddress,
  postbackAction,
  textMessage,
  uriAction,
} from '../../src/line/compose';
import { definePostback } from '../../src/line/postback';
import { texts } from '../../src/line/texts';
import type { Action, FlexBubble } from '../../src/line/types';
import { hostileList, hostileText } from './hostile';

const text = hostileText;
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const kind = definePostback('test.button', z.object({ num: z.number() }));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ label: text, says: text }).map((given) => postbackAction({ ...given, kind, payload: { num: 1 } })),
  fc.tuple(text, text).map(([label, said]) => messageAction(label, said)),
  fc
    .tuple(text, text)
    .filter(([, address]) => openableAddress(`https://example.go.th/${address}`) !== null)
    .map(([label, address]) => uriAction(label, `https://example.go.th/${address}`)),
);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const percent = fc.integer({ min: 0, max: 100 });
const color = fc.constantFrom('#0B6B57', '#B45309');
const frame = { kicker: text, title: text, notes: hostileList(text), buttons: fc.array(action, { maxLength: 4 }) };
const row = fc.record({
  label: text,
  value: maybe(text),
  picture: fc.constant(null),
  percent: maybe(percent),
  captions: fc.array(fc.record({ text, late: fc.boolean() }), { maxLength: 3 }),
  action: maybe(action),
  button: maybe(fc.record({ text, action })),
});
const scoreRow = fc.record({
  label: text,
  value: maybe(text),
  percent: maybe(percent),
  color,
  caption: maybe(text),
  action: maybe(action),
});
const section = { heading: maybe(text), remark: maybe(text) };

const cards = {
  announcement: fc
    .record({ ...frame, text, captions: hostileList(text), image: fc.constant(null) })
    .map(announcementCard),
  code: fc.record({ ...frame, code: text, lines: hostileList(text) }).map(codeCard),
  choices: fc
    .record({
      ...frame,
      lines: hostileList(text),
      choices: hostileList(fc.record({ say: text, does: text, action })),
    })
    .map(choicesCard),
  form: fc
    .record({
      ...frame,
      lines: hostileList(text),
      fields: hostileList(fc.record({ name: text, value: text, before: maybe(text) })),
    })
    .map(formCard),
  sheet: fc
    .record({
      ...frame,
      figure: maybe(fc.record({ value: text, unit: text, percent })),
      lines: hostileList(text),
      sections: few(fc.record({ ...section, rows: hostileList(row) })),
    })
    .map(sheetCard),
  score: fc
    .record({
      ...frame,
      figure: maybe(fc.record({ value: text, unit: text, percent: maybe(percent), color })),
      lines: hostileList(text),
      sections: few(fc.record({ ...section, rows: hostileList(scoreRow) })),
    })
    .map(scoreCard),
};

test.each(Object.entries<fc.Arbitrary<FlexBubble>>(cards))(
  'LINE takes the card %s with whatever may be stored, and sixty of it',
  (_, card) => {
    fc.assert(
      fc.property(card, text, fc.array(action, { maxLength: 13 }), (contents, altText, quickReplies) => {
        expect(validateMessages([cardMessage({ card: contents, altText, quickReplies })], 'push')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test('LINE takes a text of whatever may be stored', () => {
  fc.assert(
    fc.property(text, fc.array(action, { maxLength: 13 }), (said, quickReplies) => {
      expect(validateMessages([textMessage(said, quickReplies)], 'push')).toEqual([]);
    }),
  );
});

test('a card of a thousand rows keeps its title and first rows, and says that there is more', () => {
  const plain = { value: null, picture: null, percent: null, captions: [], action: null, button: null };
  const rows = Array.from({ length: 1000 }, (_, index) => ({ ...plain, label: `มาตรการ ${index + 1}` }));
  const card = sheetCard({ kicker: 'อบต.', title: 'งานของฉัน', sections: [{ heading: null, remark: null, rows }] });
  const shown = JSON.stringify(cardMessage({ card, altText: 'งาน' }));
  for (const kept of ['งานของฉัน', 'มาตรการ 1"', 'มาตรการ 2"', texts.shortened]) expect(shown).toContain(kept);
  expect(shown).not.toContain('มาตรการ 1000');
});
