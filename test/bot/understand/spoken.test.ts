import { understand } from '../../../src/bot/understand';
import { withDigits } from '../../../src/bot/understand/spoken';
import { originalOf, scan } from '../../../src/domain/thai-text/scan';
import { skeletonOf } from '../../../src/domain/thai-text/skeleton';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const of = (text: string) => understand({ text, chat: 'user' }, office);

describe('numbers as they are spoken', () => {
  test.each<[string, string, object]>([
    ['คะแนนปีหกห้า', 'score', { fiscalYear: 2565 }],
    ['คะแนนปีงบประมาณสองห้าหกห้า', 'score', { fiscalYear: 2565 }],
    ['คะแนนปีสองพันห้าร้อยหกสิบห้า', 'score', { fiscalYear: 2565 }],
    ['คะแนนปีหกสิบเอ็ด', 'score', { fiscalYear: 2561 }],
    ['เทียบคะแนนปีหกสามกับหกสี่', 'score_compare', { fiscalYears: [2563, 2564] }],
    ['โอสี่สิบสองได้กี่คะแนน', 'score', { item: 'O42' }],
    ['โอ ห้า ได้กี่คะแนน', 'score', { item: 'O5' }],
    ['ไอยี่สิบเอ็ดได้กี่คะแนน', 'score', { item: 'I21' }],
    ['ถ้าทำโอสี่สิบกับสี่สิบสองจะได้กี่คะแนน', 'what_if', { items: ['O40', 'O42'] }],
  ])('name years and items: %s', (text, intent, slots) => {
    expect(of(text)).toMatchObject({ intent, slots });
  });

  test.each(['เรียนจบปีสอง', 'อบรมสองปีสามครั้ง', 'โอกาสหน้า', 'ปีสิบสอง', 'น้ำมันไอสองถัง', 'มีอีห้าตัว'])(
    'that are no year and no item stay as they are: %s',
    (text) => {
      expect(withDigits(scan(text)).text).toBe(skeletonOf(text));
    },
  );

  test('leave the places of all other words where they were', () => {
    const read = withDigits(scan('คะแนนปีสองพันห้าร้อยหกสิบห้า ของกองช่าง'));
    const from = read.text.indexOf(skeletonOf('กองช่าง'));
    expect(originalOf(read, from, read.text.length)).toBe('กองช่าง');
    expect(read.at).toHaveLength(read.text.length + 1);
  });
});

describe('units by their abbreviations', () => {
  test.each<[string, object]>([
    ['สถานะ กค.', { unit: 'กองคลัง' }],
    ['สถานะของกช', { unit: 'กองช่าง' }],
    ['กศ.ถึงไหนแล้ว', { unit: 'กองการศึกษาฯ' }],
    ['สถานะกสธ.', { unit: 'กองสาธารณสุขฯ' }],
    ['กค. กับ กช. ถึงไหนแล้ว', { unit: 'กองคลัง', units: ['กองคลัง', 'กองช่าง'] }],
  ])('%s', (text, slots) => {
    expect(of(text)).toMatchObject({ intent: 'measure_status', slots });
  });

  test.each(['สถานะวันที่ 12 กค. 69', 'สถานะ ก.ค. 69', 'สถานะกคศ'])('months and longer words are none: %s', (text) => {
    expect(of(text).slots.unit).toBeUndefined();
  });
});

describe('what is taken back in the same line', () => {
  test.each<[string, string, object]>([
    ['คะแนน IIT เอ๊ย OIT', 'score', { instrument: 'OIT' }],
    ['สถานะกองช่าง โทษที กองคลัง', 'measure_status', { unit: 'กองคลัง' }],
    ['คะแนน O40 เอ้ย O41', 'score', { item: 'O41' }],
    ['ขอไฟล์รายงาน pdf เปลี่ยนใจ excel', 'document', { format: 'xlsx' }],
    ['คะแนนตัวชี้วัดที่ 3 เอ๊ย ตัวชี้วัดที่ 4', 'score', { indicator: 4 }],
    ['ตัวชี้วัดที่ 3 เอ๊ย 4 ได้กี่คะแนน', 'score', { indicator: 4 }],
    ['รายงาน มาตรการ 2 กำลังดำเนินการ เอ๊ย เสร็จแล้ว', 'report', { measure: 2, status: 'done' }],
    ['รายงาน มาตรการ 2 รอบ 6 เดือน หมายถึง รอบ 12 เดือน 60%', 'report', { measure: 2, round: '12m', progress: 60 }],
  ])('gives way to what stands behind: %s', (text, intent, slots) => {
    const read = of(text);
    expect(read).toMatchObject({ intent, slots });
    expect(read.slots.units).toBeUndefined();
  });
});
