import { z } from 'zod';
import { openDialog } from '../../src/bot/dialog';
import { texts } from '../../src/bot/texts';
import { readTypedLabel } from '../../src/bot/typed-label';
import { whichMessage } from '../../src/bot/ui/which';
import { messageAction, postbackAction, textMessage } from '../../src/line/compose';
import { definePostback } from '../../src/line/postback';
import { shownButtons } from '../../src/line/shown-buttons';
import type { Action, Message } from '../../src/line/types';

const kind = definePostback('test.button', z.object({ num: z.number() }));
const button = (label: string, num: number, dialog: string | null = null): Action =>
  postbackAction({ label, kind, payload: { num }, dialog });
const NOW = new Date('2026-11-20T03:00:00Z');
const kept = (...messages: Message[]) => shownButtons(messages, 'U1', NOW)?.buttons ?? [];

test('a label is known however its blanks, digits and marks were typed', () => {
  const shown = kept(textMessage('?', [button('มาตรการ 3 น้ำ', 3)]));
  for (const typed of ['มาตรการ 3 น้ำ', 'มาตรการ3น้ำ', 'มาตรการ ๓ นํ้า']) {
    expect(readTypedLabel(typed, shown, null)).toMatchObject({ input: { kind: 'button', payload: { num: 3 } } });
  }
  expect(readTypedLabel('มาตรการ 4', shown, null)).toBeNull();
  expect(readTypedLabel('  ', shown, null)).toBeNull();
});

test('a label that was cut for its place is known by what is shown, and by all of it', () => {
  const whole = 'มาตรการส่งเสริมการมีส่วนร่วมของประชาชนในตำบล';
  const [shown] = kept(textMessage('?', [button(whole, 1)]));
  expect(shown?.labels[0]).toMatch(/…$/);
  for (const typed of [whole, shown?.labels[0] ?? '']) {
    expect(readTypedLabel(typed, shown ? [shown] : [], null)).toMatchObject({ input: { payload: { num: 1 } } });
  }
});

test('a button of a dialog that is over is passed over; of the open one it is the tap', () => {
  const open = openDialog('booking', 'people');
  const shown = kept(textMessage('?', [button('ข้าม', 1, open.token)]));
  expect(readTypedLabel('ข้าม', shown, open)).toMatchObject({ input: { kind: 'button', dialog: open.token } });
  expect(readTypedLabel('ข้าม', shown, openDialog('booking', 'people'))).toBeNull();
  expect(readTypedLabel('ข้าม', shown, null)).toBeNull();
});

test('a label whose tap types something does what is typed by the tap', () => {
  const shown = kept(textMessage('?', [messageAction('ภาพรวม'), messageAction('ดูคำสั่งทั้งหมด', '/ช่วยเหลือ')]));
  expect(readTypedLabel('ภาพรวม', shown, null)).toMatchObject({ input: { kind: 'text', text: 'ภาพรวม' } });
  expect(readTypedLabel('ดูคำสั่งทั้งหมด', shown, null)).toMatchObject({ input: { kind: 'text', text: 'ช่วยเหลือ' } });
});

test('several of a label are asked about, each under a name that can be typed in turn', () => {
  const shown = kept(textMessage('?', [button('ถอน', 1), button('ถอน', 2), button('ถอน', 2)]));
  const typed = readTypedLabel('ถอน', shown, null);
  if (!typed || !('several' in typed)) throw new Error('not asked');
  expect(typed.several).toHaveLength(2);
  const asked = kept(whichMessage(typed.several));
  expect(readTypedLabel(texts.buttonAt(2), asked, null)).toMatchObject({ input: { payload: { num: 2 } } });
});

test('what a quick reply types is that tap, also where buttons of the card are called the same', () => {
  const shown = kept(textMessage('?', [button('รายงาน', 1), button('รายงาน', 2), messageAction('รายงาน')]));
  expect(readTypedLabel('รายงาน', shown, null)).toMatchObject({ input: { kind: 'text', text: 'รายงาน' } });
  const other = kept(textMessage('?', [button('รายงาน', 1), messageAction('รายงาน', 'รายงานใหม่')]));
  expect(readTypedLabel('รายงาน', other, null)).toMatchObject({ several: [{}, {}] });
});

test('a part that is tapped as a whole is known by its first plain words', () => {
  const spans = { type: 'text', contents: [{ type: 'span', text: 'บางคำเข้ม' }] };
  const contents = [spans, { type: 'text', text: 'กองช่าง' }];
  const tapped = { type: 'box', layout: 'vertical', action: button('ดู', 1), contents };
  const card = { type: 'flex', altText: '-', contents: { type: 'bubble', body: tapped } } as unknown as Message;
  expect(kept(card)).toMatchObject([{ labels: ['ดู', 'กองช่าง'] }]);
});
