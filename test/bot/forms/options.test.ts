import { z } from 'zod';
import { type Feature, intent, route } from '../../../src/bot/feature';
import { defineForm } from '../../../src/bot/forms/define-form';
import type { Field } from '../../../src/bot/forms/field';
import { REVIEW } from '../../../src/bot/forms/next-step';
import { officeId } from '../../../src/domain/office-store';
import { textMessage } from '../../../src/line/compose';
import { definePostback } from '../../../src/line/postback';
import { dialogOf } from '../../../src/testing/dialogs';
import { useBot } from '../../../src/testing/make-bot';

const roomSchema = z.object({ room: z.string().nullable(), note: z.string().nullable() });
type Room = z.infer<typeof roomSchema>;
const ROOMS = Array.from({ length: 12 }, (_none, index) => `ห้อง ${index + 1}`);

const room: Field<Room> = {
  name: 'room',
  isOptional: false,
  ask: () => 'ห้องใด',
  options: () => ROOMS.map((name) => ({ key: name, label: name, answer: { room: name } })),
  read: () => ({ retry: 'กดเลือกห้อง' }),
};
/** A note is asked for of the first room alone. */
const note: Field<Room> = {
  name: 'note',
  label: 'หมายเหตุ',
  isOptional: true,
  unavailable: (draft) => (draft.room === ROOMS[0] ? null : 'ห้องนี้ไม่มีหมายเหตุ'),
  ask: () => 'หมายเหตุว่าอะไร',
  read: (text) => ({ answer: { note: text } }),
};

const form = defineForm<Room>({
  name: 'rooms',
  who: 'member',
  values: roomSchema,
  fields: [room, note],
  buttonNames: { cancel: 'keep' },
  reviewOptions: (draft) =>
    draft.note === null
      ? []
      : [{ key: 'no_note', label: 'ลบหมายเหตุ', choose: () => ({ ask: REVIEW, set: { note: null } }) }],
  submit: async ({ draft }) => ({ replies: [textMessage(`ได้${draft.room}`)], dialog: null }),
});
const roomsFeature: Feature = {
  name: 'rooms',
  help: [],
  askAgain: form.askAgain,
  routes: [route(intent('document'), 'member', (ctx) => form.start(ctx, { room: null, note: null })), ...form.routes],
};

const bot = useBot({ features: [roomsFeature] });
const begun = async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  return { person, asked: await person.says('ขอไฟล์รายงาน') };
};
const tokenOf = async (lineUserId: string) => (await dialogOf(officeId('kham-muang'), lineUserId)).token;

test('of many options a page is shown, and the next one comes with a tap', async () => {
  const { person, asked } = await begun();
  expect(asked.labels).toEqual([...ROOMS.slice(0, 9), 'ดูต่อ อีก 3 รายการ', 'ยกเลิก']);
  expect((await person.presses('ดูต่อ')).labels).toEqual([...ROOMS.slice(9), 'ยกเลิก']);
  expect((await person.presses('ห้อง 12')).text).toContain('room: ห้อง 12');
});

test('an option that is not shown can be typed', async () => {
  const { person } = await begun();
  expect((await person.says('ห้อง 11')).text).toContain('room: ห้อง 11');
});

test('what is not offered is not taken', async () => {
  const { person, asked } = await begun();
  const choose = definePostback('rooms.choose', z.object({ field: z.string(), key: z.string() }));
  const token = await tokenOf(person.lineUserId);
  expect((await person.pressesData(choose.data({ field: 'room', key: 'ห้อง 99' }, token))).text).toBe(asked.text);
});

test('a field that the draft has not is passed over, and who asks for it is told why not', async () => {
  const { person } = await begun();
  expect((await person.says('ห้อง 2')).text).toContain('ตรวจก่อนยืนยัน');
  const field = definePostback('rooms.field', z.object({ field: z.string() }));
  const token = await tokenOf(person.lineUserId);
  expect((await person.pressesData(field.data({ field: 'note' }, token))).text).toContain('ห้องนี้ไม่มีหมายเหตุ');
  expect((await person.says('แก้ไข')).labels).not.toContain('หมายเหตุ');
});

test('a standard button goes by the name that the form gives it', async () => {
  const { person } = await begun();
  const keep = definePostback('rooms.keep', z.object({}));
  const cancelled = await person.pressesData(keep.data({}, await tokenOf(person.lineUserId)));
  expect(cancelled.text).toContain('ยกเลิกแล้ว');
});

describe('what may be chosen at the review', () => {
  const choose = definePostback('rooms.choose', z.object({ field: z.string(), key: z.string() }));
  const noted = async () => {
    const { person } = await begun();
    await person.says('ห้อง 1');
    expect((await person.says('มีประชุม')).text).toContain('หมายเหตุ: มีประชุม');
    const token = await tokenOf(person.lineUserId);
    return { person, press: () => person.pressesData(choose.data({ field: REVIEW, key: 'no_note' }, token)) };
  };

  test('does what it does by a tap, and by its label', async () => {
    const { person, press } = await noted();
    expect((await press()).text).not.toContain('มีประชุม');
    await person.says('แก้ไข');
    await person.says('หมายเหตุ');
    await person.says('มีประชุม');
    expect((await person.says('ลบหมายเหตุ')).text).not.toContain('มีประชุม');
  });

  test('is not taken where the draft has no such choice any more', async () => {
    const { person, press } = await noted();
    const without = await press();
    expect((await press()).text).toBe(without.text);
    expect((await person.says('ลบหมายเหตุ')).text).toContain('กดยืนยัน แก้ไข หรือยกเลิก');
  });
});
