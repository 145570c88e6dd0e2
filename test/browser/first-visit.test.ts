import { useVisit } from './visit';

jest.setTimeout(120_000);

const { arrive, shot, chat } = useVisit('first-visit');

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
  await newcomer.tap('50%');
  for (const part of ['รายละเอียด', 'ผลผลิต', 'ผลลัพธ์', 'หลักฐาน', 'หมายเหตุ']) {
    await newcomer.sees(part);
    await shot(`report-${part}`);
    await newcomer.tap('ข้าม');
  }
  await newcomer.sees('ตรวจก่อนส่ง');
  await shot('report-preview');
  await newcomer.tap('ยืนยันส่ง');
  await newcomer.sees('บันทึกรายงานแล้ว');
  await shot('report-recorded');

  await newcomer.send('คะแนนตัวชี้วัดที่ 10 ปี 2562');
  await newcomer.sees('6.25');
  await shot('score');

  const supervisor = chat('supervisor');
  await supervisor.open();
  await supervisor.sees('สิทธิ์ที่ได้');
  await supervisor.send('สถานะมาตรการ 1');
  await supervisor.sees('50%');
  await shot('supervisor-sees');
});
