import { dialogKey, openDialog, saveDialog } from '../../../src/bot/dialog';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { dialogOf } from '../../../src/testing/dialogs';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
const placed = async () => (await evidence(office).find({})).map(({ about }) => about?.measure ?? null);
const keyOf = ({ lineUserId }: TestPerson): string => dialogKey(lineUserId, lineUserId);

describe('a dialog that was stored before evidence was a form', () => {
  test('and asks for the measure takes its answer', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    const before = await dialogOf(office, person.lineUserId);
    const { batch, year } = before.data;
    const data = { batch, year, from: 0, about: null };
    await saveDialog(office, keyOf(person), before, { ...before, data }, bot.clock.now());
    expect((await person.presses('หลักฐานของมาตรการ 1')).text).toContain('รับหลักฐานแล้ว');
    expect(await placed()).toEqual([1]);
  });

  test('and waits for more goes on waiting, until it is all', async () => {
    const person = await finance();
    const data = { batch: 'before', year: 2570, from: 0, about: { measure: 4, round: '6m' } };
    await saveDialog(office, keyOf(person), null, openDialog('evidence', 'send', data), bot.clock.now());
    expect((await person.says('ทำต่อ')).text).toContain('เป็นหลักฐานของมาตรการ 4 รอบ 6 เดือน');
    expect((await person.sendsPicture(jpeg())).text).toContain('ได้รับหลักฐาน 1 รูป');
    expect((await person.says('ครบแล้วจ้า')).text).toContain('รับหลักฐานแล้ว');
    expect(await placed()).toEqual([4]);
  });
});

test('what lapsed is asked about again with ทำต่อ, and knows what was sent', async () => {
  const person = await finance();
  await person.sendsPicture(jpeg());
  bot.clock.advance(40 * 60_000);
  expect((await person.says('ทำต่อ')).text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
  await person.says('1');
  expect(await placed()).toEqual([1]);
});

test('a link joins what is asked about, typed alone or after หลักฐาน', async () => {
  const person = await finance();
  await person.sendsPicture(jpeg());
  expect((await person.says('https://a.go.th/1')).text).toContain('หลักฐาน 1 รูป 1 ลิงก์ ของมาตรการใด');
  expect((await person.says('หลักฐาน https://a.go.th/2')).text).toContain('หลักฐาน 1 รูป 2 ลิงก์ ของมาตรการใด');
  await person.presses('หลักฐานของมาตรการ 1');
  expect(await placed()).toEqual([1, 1, 1]);
});

test('pictures of a set that never came are not counted when it is asked again', async () => {
  const person = await finance();
  const asked = await person.sendsPicture(jpeg(), { set: { id: 'a', index: 1, total: 3 } });
  expect(asked.text).toContain('หลักฐาน 3 รูป ของมาตรการใด');
  expect((await person.says('อะไรนะ')).text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
});

test('where nothing was sent, or it was unsent, there is nothing to give to a measure', async () => {
  const person = await finance();
  await person.says('ส่งหลักฐานมาตรการ 4');
  expect((await person.says('เสร็จแล้ว')).text).toContain('ยังไม่ได้รับหลักฐาน');
  await person.sendsPicture(jpeg());
  await person.unsends();
  expect((await person.presses('หลักฐานของมาตรการ 1')).text).toContain('ไม่มีหลักฐานที่รออยู่');
});

test('a report that is typed while files are waited for begins, and what was sent stays where it was sent to', async () => {
  const person = await finance();
  const data = { batch: 'waits', year: 2570, from: 0, about: { measure: 4, round: '6m' } };
  await saveDialog(office, keyOf(person), null, openDialog('evidence', 'send', data), bot.clock.now());
  await person.sendsPicture(jpeg());
  const seen = await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  expect(seen.text).toContain('จัดอบรมแล้ว');
  expect(await dialogOf(office, person.lineUserId)).toMatchObject({ feature: 'report', data: { batch: 'waits' } });
  expect(await placed()).toEqual([4]);
});
