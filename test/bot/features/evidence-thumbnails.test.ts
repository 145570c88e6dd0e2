import { officeId } from '../../../src/domain/office-store';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { Reply } from '../../../src/testing/reply';

// Small pictures of the evidence where it is reviewed, and in the answer to who sent it (issue 11, 1.7 and section 2).
const bot = useBot();
const office = officeId('kham-muang');
const COLOURS = ['#112233', '#445566', '#778899', '#aabbcc', '#ddeeff'];
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office' });
const head = () => bot.member({ role: 'supervisor', unit: 'clerk_office' });

/** The small pictures of an answer: where each is, and what a tap on it opens. */
function picturesOf({ messages }: Reply): { url: string; opens: string | undefined }[] {
  const found: { url: string; opens: string | undefined }[] = [];
  JSON.stringify(messages, (_key, value) => {
    if (value?.type === 'image') found.push({ url: value.url, opens: value.action?.uri });
    return value;
  });
  return found;
}

test('the reviewer sees the pictures in the report, each opening the whole, and the names of files', async () => {
  const [staff, supervisor] = [await clerk(), await head()];
  await staff.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await staff.sendsPicture(jpeg('#112233'));
  await staff.sendsFile('คำสั่ง.pdf', Buffer.from('%PDF-1.4\n%%EOF'));
  const card = await supervisor.says('ตรวจมาตรการ 2');
  const [picture, ...others] = picturesOf(card);
  expect(others).toEqual([]);
  expect(picture?.url).toMatch(new RegExp(`^https://tamtid.example/files/${office}/[0-9a-f]{24}/small`));
  expect(picture?.opens).toMatch(/\/full\?/);
  expect(card.text).toContain('1 รูป 1 ไฟล์ 1 ลิงก์ (คำสั่ง.pdf)');
  expect(card.labels).toContain('ดูหลักฐาน 3 รายการ');
});

test('of many pictures four are shown, and how many there are', async () => {
  const [staff, supervisor] = [await clerk(), await head()];
  await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await staff.presses('ยืนยันส่ง');
  for (const colour of COLOURS) await staff.sendsPicture(jpeg(colour));
  const card = await supervisor.says('ตรวจมาตรการ 2');
  expect(picturesOf(card)).toHaveLength(4);
  expect(card.text).toContain('5 รูป');
});

test('who sent a picture sees the ones that are here, in the answer', async () => {
  const staff = await clerk();
  await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await staff.presses('ยืนยันส่ง');
  // Each is fetched once the next has come; the last is still on its way when it is answered.
  await staff.sendsPicture(jpeg('#112233'), { more: true });
  await staff.sendsPicture(jpeg('#445566'), { more: true });
  const answer = await staff.sendsPicture(jpeg('#778899'));
  expect(answer.text).toContain('หลักฐาน 3 รูป');
  expect(picturesOf(answer).length).toBeGreaterThan(0);
});

test('in a group no picture is shown', async () => {
  const staff = await clerk();
  const group = await bot.groupOf({ unit: 'clerk_office', members: [staff] });
  await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await staff.presses('ยืนยันส่ง');
  await staff.sendsPicture(jpeg('#112233'));
  await staff.says('/ส่งหลักฐานมาตรการ 2 รอบ 6 เดือน', group);
  const answer = await staff.sendsPicture(jpeg('#445566'), { group });
  expect(picturesOf(answer)).toEqual([]);
  expect(picturesOf(await staff.says('/หลักฐานมาตรการ 2', group))).toEqual([]);
});
