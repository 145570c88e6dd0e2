import { buildVocabulary, nearestIntents, type Slots, understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const slotsOf = (text: string): Slots => understand({ text, chat: 'user' }, office).slots;

describe('a report’s free text', () => {
  test.each([
    ['is the rest behind the parts', 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว', 'จัดอบรมแล้ว'],
    ['keeps its digits and blanks', 'รายงาน มาตรการ 2 60% อบรม  ๔๕ คน', 'อบรม  ๔๕ คน'],
    ['may stand before the parts', 'จัดประชุมแล้ว มาตรการ 2 60%', 'จัดประชุมแล้ว'],
    ['may stand on both sides', 'รายงาน มาตรการ 2 อบรมแล้ว รอบ 6 เดือน 60% รอประเมิน', 'อบรมแล้ว รอประเมิน'],
    ['keeps a second percentage', 'รายงาน มาตรการ 2 60% พึงพอใจ 85%', 'พึงพอใจ 85%'],
    ['begins behind a share of the work', 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% ของกลุ่มงาน', 'ของกลุ่มงาน'],
    ['may begin with a group', 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% ในกลุ่มเป้าหมาย', 'ในกลุ่มเป้าหมาย'],
    ['keeps dates', 'รายงาน มาตรการ 2 60% ประชุมเมื่อ 5 ก.พ. 2566', 'ประชุมเมื่อ 5 ก.พ. 2566'],
    ['loses a dash in front', 'รายงาน มาตรการ 2 60% - จัดอบรม', 'จัดอบรม'],
    ['keeps its brackets', 'รายงาน มาตรการ 2 60% (จัดอบรมแล้ว)', '(จัดอบรมแล้ว)'],
    ['is not there where only politeness is left', 'รายงาน มาตรการ 2 60% ค่ะพี่', undefined],
  ])('%s', (_, text, detail) => {
    expect(slotsOf(text)).toMatchObject({ measure: 2, progress: 60 });
    expect(slotsOf(text).detail).toBe(detail);
  });

  test('holds status words that are said of something else', () => {
    expect(slotsOf('มาตรการ 6 70% ร่างโครงการเสร็จแล้ว รอนายกลงนาม')).toEqual({
      measure: 6,
      progress: 70,
      detail: 'ร่างโครงการเสร็จแล้ว รอนายกลงนาม',
    });
  });

  test('leaves status and progress to themselves: neither implies the other', () => {
    expect(slotsOf('รายงาน มาตรการ 2 เสร็จแล้ว')).toEqual({ measure: 2, status: 'done' });
    expect(slotsOf('รายงาน มาตรการ 2 100%')).toEqual({ measure: 2, progress: 100 });
  });
});

describe('a measure', () => {
  test.each([
    ['its title', 'ให้ความรู้เกี่ยวกับการป้องกันผลประโยชน์ทับซ้อน', 2],
    ['a part of it', 'ผลประโยชน์ทับซ้อน', 2],
    ['a part without blanks or tone marks', 'ตออายุเวบไซต', 12],
    ['a part with a letter wrong', 'ผลประโยชทับซ้อน', 2],
    ['another word for it', 'อีเซอร์วิส', 7],
    ['a generic title behind มาตรการ', 'มาตรการการดำเนินงาน', 8],
  ])('is known by %s', (_, words, measure) => {
    expect(slotsOf(`รายงาน${words} 60%`)).toEqual({ measure, progress: 60 });
  });

  test('of no known title keeps its words', () => {
    expect(slotsOf('รายงานมาตรการธนาคารขยะ 25%')).toEqual({ measureText: 'ธนาคารขยะ', progress: 25 });
  });

  test('is not guessed between two titles that the words fit alike', () => {
    const two = buildVocabulary({
      units: [],
      measures: [
        { num: 1, title: 'อบรมจริยธรรมพนักงาน' },
        { num: 2, title: 'อบรมจริยธรรมผู้บริหาร' },
      ],
    });
    const { slots } = understand({ text: 'รายงานมาตรการอบรมจริยธรรม 60%', chat: 'user' }, two);
    expect(slots).toEqual({ measureText: 'อบรมจริยธรรม', progress: 60 });
  });
});

describe('without an office', () => {
  test('general requests and standard units are understood', () => {
    expect(understand({ text: 'สถานะของกองคลัง', chat: 'user' })).toMatchObject({
      intent: 'measure_status',
      slots: { unit: 'กองคลัง' },
    });
  });
});

describe('the nearest intents', () => {
  test('are at most three, the nearest first', () => {
    expect(nearestIntents('คะแนนกีฬาสี', office)[0]).toBe('score');
    expect(nearestIntents('สวัสดี', office)).toEqual([]);
  });

  test('of a bare measure are to report and to look', () => {
    expect(nearestIntents('มาตรการ 2', office)).toEqual(expect.arrayContaining(['report', 'measure_status']));
  });
});
