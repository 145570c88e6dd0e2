import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import { useBot } from '../../src/testing/make-bot';
import { Hand } from './hand';

// How many taps a report takes (issue 11, section 2): messages that are typed are told apart.
const bot = useBot();
const office = officeId('kham-muang');
const stored = () => reports(office).find({}, { sort: { measure: 1, round: 1 } });

const hand = async (unit = 'finance_division') => new Hand(await bot.member({ role: 'staff', unit }));

test('one line: one message and one tap', async () => {
  const one = await hand();
  await one.type('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await one.tap('ยืนยันส่ง');
  expect([one.messages, one.taps]).toEqual([1, 1]);
  expect(await stored()).toMatchObject([{ measure: 4, progress: 60 }]);
});

test('guided, with everything: six taps', async () => {
  const one = await hand();
  await one.type('รายงาน');
  await one.tap('มาตรการ 4');
  await one.tap('รอบ 6 เดือน');
  await one.tap('75%');
  for (const words of ['ออกประกาศแล้ว', 'ประกาศ 1 ฉบับ', 'ยืมเป็นระเบียบ']) await one.type(words);
  await one.sends();
  await one.tap('ไปต่อ');
  await one.type('ไม่มีปัญหา');
  await one.tap('ยืนยันส่ง');
  expect(one.taps).toBeLessThanOrEqual(6);
  expect(await stored()).toMatchObject([
    { progress: 75, detail: 'ออกประกาศแล้ว', output: 'ประกาศ 1 ฉบับ', outcome: 'ยืมเป็นระเบียบ', remarks: 'ไม่มีปัญหา' },
  ]);
});

test('from a reminder, with a percentage and a sentence: three taps', async () => {
  const one = await hand();
  await bot.tick('2027-03-17');
  await one.tap('รายงานมาตรการ 4 รอบ 6 เดือน');
  await one.tap('75%');
  expect((await one.type('จัดอบรมแล้ว')).text).toContain('ตรวจก่อนส่ง');
  await one.tap('ยืนยันส่ง');
  expect(one.taps).toBe(3);
  expect(await stored()).toMatchObject([{ measure: 4, progress: 75, detail: 'จัดอบรมแล้ว' }]);
});

describe('the round after', () => {
  const first = async (): Promise<Hand> => {
    const one = await hand();
    await one.type('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว ผลผลิต อบรม 1 ครั้ง ผลลัพธ์ ยืมเป็นระเบียบ');
    await one.tap('ยืนยันส่ง');
    bot.clock.set(instantOf('2027-08-02', '09:00'));
    one.taps = 0;
    one.messages = 0;
    return one;
  };
  const before = { progress: 60, detail: 'จัดอบรมแล้ว', output: 'อบรม 1 ครั้ง', outcome: 'ยืมเป็นระเบียบ' };
  const twelve = async () => (await stored()).filter(({ round }) => round === '12m');

  test('as before is one tap in the guided report', async () => {
    const one = await first();
    const asked = await one.type('รายงาน มาตรการ 4 รอบ 12 เดือน');
    expect(asked.text).toContain('รอบก่อน: 60%');
    const preview = await one.tap('เหมือนรอบก่อน');
    expect(preview.text).toContain('อบรม 1 ครั้ง');
    await one.tap('ยืนยันส่ง');
    expect(one.taps).toBe(2);
    expect(await twelve()).toMatchObject([before]);
  });

  test('a single part may be as before', async () => {
    const one = await first();
    await one.type('รายงาน มาตรการ 4 รอบ 12 เดือน');
    const detail = await one.tap('100%');
    expect(detail.text).toContain('รอบก่อน: จัดอบรมแล้ว');
    await one.type('เหมือนรอบก่อน');
    await one.type('คู่มือ 2 เล่ม');
    await one.tap('เหมือนรอบก่อน');
    await one.tap('ข้าม');
    await one.tap('ข้าม');
    await one.tap('ยืนยันส่ง');
    expect(await twelve()).toMatchObject([{ ...before, progress: 100, output: 'คู่มือ 2 เล่ม' }]);
  });

  test.each([
    ['รายงาน มาตรการ 4 รอบ 12 เดือน เหมือนรอบก่อน', before],
    ['รายงาน มาตรการ 4 รอบ 12 เดือน 100% เหมือนรอบก่อน', { ...before, progress: 100 }],
    ['เหมือนรอบก่อน', before],
  ])('%s is one message and one tap', async (line, expected) => {
    const one = await first();
    expect((await one.type(line)).text).toContain('อบรม 1 ครั้ง');
    await one.tap('ยืนยันส่ง');
    expect([one.messages, one.taps]).toEqual([1, 1]);
    expect(await twelve()).toMatchObject([expected]);
  });
});

test('as before where nothing was before says so, and stores nothing', async () => {
  const one = await hand();
  expect((await one.type('เหมือนรอบก่อน')).text).toContain('รายงานของรอบก่อน');
  const asked = await one.type('รายงาน มาตรการ 4 รอบ 6 เดือน เหมือนรอบก่อน');
  expect(asked.text).toContain('ไม่มีรายงานของรอบก่อนให้ใช้');
  expect(asked.labels).not.toContain('เหมือนรอบก่อน');
  expect(await stored()).toEqual([]);
});
