import { positionHolders } from '../../src/domain/memos/position-holder.model';
import { officeId } from '../../src/domain/office-store';
import { waitUntil } from '../../src/testing/wait-until';
import { useVisit } from './visit';

const { page, arrive, returnToList, shot, chat } = useVisit('first-visit');

test('somebody new registers, reports a measure by buttons, asks a score, and their head sees the report', async () => {
  const newcomer = chat('newcomer');
  await arrive();
  await shot('first-sight');

  await newcomer.open();
  await newcomer
    .pane()
    .getByRole('button', { name: /ลงทะเบียน [A-Z]{4}-\d{4}/ })
    .click();
  await shot('code');
  await newcomer.send();
  await newcomer.sees('ประกาศความเป็นส่วนตัว');
  await shot('privacy-notice');
  await newcomer.tap('ยินยอมและลงทะเบียน');
  await newcomer.sees('สิทธิ์ที่ได้');
  await shot('registered');

  await newcomer.send('รายงาน');
  await newcomer.sees('เลือกมาตรการ');
  await shot('report-measure');
  await newcomer.tap('มาตรการ 1', true);
  await shot('report-round');
  await newcomer.tap('รอบ 6 เดือน');
  await shot('report-progress');
  const parts = ['รายละเอียด', 'ผลผลิต', 'ผลลัพธ์', 'หลักฐาน', 'หมายเหตุ'];
  await newcomer.tap('50%');
  await newcomer.sees('รายละเอียด');
  for (const [place, part] of parts.entries()) {
    await shot(`report-${part}`);
    await newcomer.tapFor('ข้าม', parts[place + 1] ?? 'ตรวจก่อนส่ง');
  }
  await shot('report-preview');
  await newcomer.tapFor('ยืนยันส่ง', 'บันทึกรายงานแล้ว');
  await shot('report-recorded');

  await newcomer.send('คะแนนตัวชี้วัดที่ 10 ปี 2562');
  await newcomer.sees('6.25');
  await shot('score');

  const supervisor = chat('supervisor');
  await supervisor.open();
  await supervisor.isRegistered();
  await supervisor.send('สถานะมาตรการ 1');
  await supervisor.sees('50%');
  await shot('supervisor-sees');
});

/** Goes to the list of chats and waits until these steps of the first story, and no others, are ticked off there. */
async function expectTicked(...steps: string[]): Promise<void> {
  await returnToList();
  const done = page().locator('.story-steps .is-done > span:first-of-type');
  const areTicked = async () => JSON.stringify(await done.allTextContents()) === JSON.stringify(steps);
  await waitUntil(`ticked off: ${steps.join(', ')}`, areTicked);
}

test('the first story ticks itself off: review, the clock, an announcement', async () => {
  await expectTicked('ลงทะเบียน', 'รายงาน');
  await shot('story-two-done');

  await page().getByTestId('story-go').click();
  const supervisor = chat('supervisor');
  await supervisor.pane().waitFor();
  await supervisor.send();
  await supervisor.sees('รายงานรอตรวจ');
  await supervisor.tap('ตรวจมาตรการ 1');
  await supervisor.sees('ตรวจรายงาน');
  await shot('review');
  await supervisor.tap('ส่งกลับแก้ไข');
  await supervisor.tap('ขาดผลผลิต');
  await supervisor.sees('ผู้รายงานจะได้รับเหตุผล');

  await expectTicked('ลงทะเบียน', 'รายงาน', 'หัวหน้าตรวจ');
  await page().getByTestId('story-go').click();
  await page().locator('[data-testid=story-clock].is-done').waitFor();
  await shot('clock-moved');

  await page().getByTestId('story-go').click();
  const executive = chat('executive');
  await executive.pane().waitFor();
  await executive.send();
  await executive.sees('พิมพ์ข้อความที่จะประกาศ');
  await executive.send('ประชุมติดตามมาตรการวันจันทร์');
  await executive.tap('ทุกคน');
  await executive.tap('ส่งเลย');
  await executive.sees('ส่งประกาศแล้ว');
  await expectTicked('ลงทะเบียน', 'รายงาน', 'หัวหน้าตรวจ', 'เลื่อนวัน', 'ประกาศ');
  await page().getByText('ทำครบทุกขั้นแล้ว').waitFor();
  await shot('story-done');
});

test('another office is played with its own people, who hold the positions of its chain', async () => {
  await returnToList();
  await page().getByTestId('office').selectOption('mueang-hong');
  await page().getByTestId('chat-mueang-hong.position-1').waitFor();
  await shot('another-office');
  const clerk = chat('mueang-hong.position-4');
  await clerk.open();
  await clerk.isRegistered();
  const mayor = chat('mueang-hong.executive');
  await mayor.open();
  await mayor.isRegistered();
  const held = async (): Promise<boolean> => (await positionHolders(officeId('mueang-hong')).count()) === 5;
  await waitUntil('all five positions are held', held);
  await mayor.send('เรื่องเสนอ');
  await mayor.sees('ยังไม่มีรายงานที่เสนอ');
  await shot('mayor-of-another-office');
});
