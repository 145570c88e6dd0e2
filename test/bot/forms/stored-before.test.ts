import { mongo } from 'mongoose';
import { type Dialog, dialogKey, openDialog, saveDialog } from '../../../src/bot/dialog';
import { officeId } from '../../../src/domain/office-store';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');

/** Dialogs as the version before forms stored them, which people may have open while it is replaced. */
async function has({ lineUserId }: TestPerson, dialog: Dialog): Promise<void> {
  await saveDialog(OFFICE, dialogKey(lineUserId, lineUserId), null, dialog, bot.clock.now());
}

test('an announcement that waited for its recipients is gone on with', async () => {
  const admin = await bot.member({ role: 'admin' });
  const data = {
    id: String(new mongo.ObjectId()),
    version: 1,
    text: 'พรุ่งนี้ประชุม 9 โมง',
    title: null,
    link: null,
    image: null,
    audience: null,
    mentionAll: false,
    right: null,
    sendAt: null,
    from: 0,
    revision: 1,
  };
  await has(admin, openDialog('announce', 'audience', data));
  expect((await admin.says('ทุกคน')).text).toContain('พรุ่งนี้ประชุม 9 โมง');
});

test('a report that waited for its words is gone on with, and back leads to the step before', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const data = {
    year: 2570,
    measure: 4,
    round: '6m',
    said: { progress: 60 },
    batch: 'a-batch',
    words: null,
    from: 0,
    guided: true,
    trail: ['progress'],
    revision: 1,
    seen: 0,
    sentBack: false,
  };
  await has(person, openDialog('report', 'detail', data));
  expect((await person.says('จัดทำประกาศแล้ว')).text).toContain('ผลผลิต');
  await person.says('ย้อนกลับ');
  expect((await person.says('ย้อนกลับ')).text).toContain('ที่มีอยู่: 60%');
});

test('one whose data no form understands is over, with how to begin anew', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await has(person, openDialog('report', 'detail', { measure: 'four' }));
  expect((await person.says('จัดทำประกาศแล้ว')).text).toContain('พิมพ์ "รายงาน" เพื่อเริ่มใหม่');
});
