import { waitUntil } from '../../src/testing/wait-until';
import { useVisit } from './visit';

const { page, arrive, shot, chat } = useVisit('pc-view');

test('on a computer, without rich menus and quick replies, a measure is reported by what stands in the chat', async () => {
  await arrive();
  const staff = chat('staff-1');
  await staff.open();
  await staff.isRegistered();
  const [menu, quick] = [page().getByTestId('rich-staff-1'), page().getByTestId('quick-staff-1')];
  await menu.waitFor();
  await quick.waitFor();

  const switched = page().getByTestId('pc-view');
  await switched.click();
  expect(await switched.getAttribute('aria-pressed')).toBe('true');
  for (const hidden of [menu, quick]) await hidden.waitFor({ state: 'hidden' });
  // The browser remembers it.
  await staff.open();
  await staff.isRegistered();
  for (const hidden of [menu, quick]) expect(await hidden.isVisible()).toBe(false);
  await shot('registered');

  await staff.send('รายงาน');
  await staff.sees('เลือกมาตรการ');
  await shot('measure');
  await staff.send('มาตรการ 1');
  await staff.send('รอบ 6 เดือน');
  await staff.send('50%');
  for (const part of ['รายละเอียด', 'ผลผลิต', 'ผลลัพธ์', 'หลักฐาน', 'หมายเหตุ']) {
    await staff.sees(part);
    await shot(part);
    await staff.send('ข้าม');
  }
  await staff.sees('ตรวจก่อนส่ง');
  await shot('preview');
  await staff.send('ยืนยันส่ง');
  await staff.sees('บันทึกรายงานแล้ว');
  await shot('recorded');
  await staff.send('ย้อนการส่ง');
  await staff.sees('เก็บไว้เป็นร่าง');

  await switched.click();
  await menu.waitFor();
});

test('on a phone with the menu open, an answer taller than what is left to see begins at its head and is read on from there', async () => {
  const boss = chat('executive');
  await boss.open();
  await page().getByTestId('rich-executive').waitFor();
  await boss.isRegistered();
  const log = page().getByTestId('log-executive');
  const answer = log.getByTestId('message').last();
  /** How far the head of the last answer is from the top of what is seen, and how much of its end is out of sight. */
  async function places(): Promise<{ head: number; hidden: number }> {
    const [seen, shown] = [await log.boundingBox(), await answer.boundingBox()];
    if (!seen || !shown) throw new Error('Nothing is shown');
    return { head: shown.y - seen.y, hidden: shown.y + shown.height - (seen.y + seen.height) };
  }
  const startsAtHead = async () => {
    const { head, hidden } = await places();
    return hidden > 0 && head >= 0 && head < 20;
  };

  await boss.send('ใครยังไม่รายงาน');
  await boss.sees('ดูรายบุคคล');
  await waitUntil('the head is at the top', startsAtHead, 5000);
  await shot('tall-answer');

  await log.hover();
  await page().mouse.wheel(0, 150);
  await waitUntil('it is read on', async () => (await places()).head < -100, 5000);
  // Who reads on is not taken back when the room for messages changes.
  await page().getByTestId('rich-toggle-executive').click();
  await shot('read-on');
  expect((await places()).head).toBeLessThan(-50);
  await page().getByTestId('rich-toggle-executive').click();

  await boss.send('ขอบคุณ');
  await boss.sees('ยินดีช่วยเหลือ');
  await waitUntil('the end is seen', async () => (await places()).hidden <= 0, 5000);
  await shot('short-answer');
});
