import { announcementFiles } from '../../src/domain/announcements/file.model';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { inboxCollection } from '../../src/line/inbox';
import { foundEverywhere } from '../../src/testing/everywhere';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { aFullLife, NAME } from './full-life';

const bot = useBot();
const office = officeId('kham-muang');

let mani: TestPerson;
let admin: TestPerson;
let piti: TestPerson;

async function expectGone(): Promise<void> {
  expect(await foundEverywhere(mani.lineUserId)).toEqual([]);
  expect(await foundEverywhere(NAME)).toEqual([]);
  expect(await announcementFiles(office).count()).toBe(0);
  // What is not theirs stays.
  expect(await inboxCollection().findOne({ _id: 'FAILED3' })).toMatchObject({ partner: piti.lineUserId });
}

test('of somebody who has their data deleted nothing that was stored has the LINE id or the name', async () => {
  ({ mani, admin, piti } = await aFullLife(bot));
  // What is not found afterwards was there, and was looked for well.
  const had = async (words: string) => new Set((await foundEverywhere(words)).map((found) => found.split(':')[0]));
  expect(await had(mani.lineUserId)).toEqual(new Set(['people', 'directory', 'dialogs', 'inbox', 'outbox']));
  expect(await had(NAME)).toEqual(new Set(['people', 'inbox', 'account_claims']));
  expect(await announcementFiles(office).count()).toBe(1);
  await mani.says('ลบข้อมูลของฉัน');
  expect((await mani.presses('ลบข้อมูล')).text).toContain('ลบข้อมูลของคุณ');
  await bot.tick();
  await expectGone();
});

test('of somebody whose last right was taken neither', async () => {
  ({ mani, admin, piti } = await aFullLife(bot));
  await people(office).updateOne(
    { lineUserId: mani.lineUserId },
    { $set: { grants: [{ role: 'executive', unit: null }] } },
  );
  await admin.says('รายชื่อเจ้าหน้าที่');
  await admin.presses(`ถอนสิทธิ์ ผู้บริหาร ของ ${NAME}`);
  await admin.presses('ยืนยันถอนสิทธิ์');
  expect(await people(office).count({ lineUserId: mani.lineUserId })).toBe(0);
  await bot.tick();
  await expectGone();
});
