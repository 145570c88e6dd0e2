import {
  type Asked,
  buildVocabulary,
  followUp,
  type Slots,
  type Understanding,
  understand,
} from '../../../src/bot/understand';
import { readExampleFiles } from '../../../src/domain/imports/example-files';

const file = readExampleFiles().find(({ organisation }) => organisation._id === 'kham-muang');
const vocabulary = buildVocabulary({
  units: file?.organisation.units ?? [],
  measures: (file?.measures ?? []).filter(({ fiscalYear }) => fiscalYear === 2563),
  runningYear: 2570,
  openRound: { fiscalYear: 2570, round: '6m' },
});

type Intent = Understanding['intent'];
const asked = (intent: Intent, slots: Slots = {}, listed: Asked['listed'] = []): Asked => ({ intent, slots, listed });
const read = (text: string, before: Asked | null): [Intent, Slots] | null => {
  const heard = understand({ text, chat: 'user' }, vocabulary);
  const on = followUp(text, heard, before, vocabulary);
  return on && [on.intent, on.slots];
};
const LIST: Asked['listed'] = [
  { intent: 'measure_status', slots: { measure: 7, round: '6m', fiscalYear: 2570 } },
  { intent: 'measure_status', slots: { measure: 3, round: '12m', fiscalYear: 2569 } },
  { intent: 'measure_status', slots: { measure: 9, round: '6m', fiscalYear: 2570 } },
];

describe('what holds only slots, or ends in ล่ะ, takes the question before it', () => {
  test.each<[string, Asked, Intent, Slots]>([
    ['แล้วรอบ 12 เดือนล่ะ', asked('outstanding', { round: '6m' }), 'outstanding', { round: '12m' }],
    [
      'แล้วกองช่างล่ะ',
      asked('outstanding', { unit: 'กองคลัง', round: '6m' }),
      'outstanding',
      { unit: 'กองช่าง', round: '6m' },
    ],
    ['กองช่าง', asked('outstanding', { unit: 'กองคลัง' }), 'outstanding', { unit: 'กองช่าง' }],
    ['แล้วของกองช่างล่ะคะ', asked('measure_status', { measure: 3 }), 'measure_status', { unit: 'กองช่าง' }],
    ['กองช่างกับกองคลังล่ะ', asked('outstanding'), 'outstanding', { unit: 'กองช่าง', units: ['กองช่าง', 'กองคลัง'] }],
    [
      'ของปีก่อน',
      asked('score', { instrument: 'OIT', fiscalYear: 2570 }),
      'score',
      { instrument: 'OIT', fiscalYear: 2569 },
    ],
    ['ปีที่แล้วล่ะ', asked('weaknesses', { instrument: 'EIT' }), 'weaknesses', { instrument: 'EIT', fiscalYear: 2569 }],
    ['แล้วปี 2562 ล่ะครับ', asked('score'), 'score', { fiscalYear: 2562 }],
    [
      'แล้ว IIT ล่ะ',
      asked('score', { fiscalYear: 2562, instrument: 'OIT' }),
      'score',
      { fiscalYear: 2562, instrument: 'IIT' },
    ],
    ['ส่วนตัวชี้วัดที่ 9 ล่ะ', asked('weaknesses', { fiscalYear: 2562 }), 'score', { fiscalYear: 2562, indicator: 9 }],
    ['แล้ว O12 ล่ะ', asked('score', { item: 'O10', fiscalYear: 2562 }), 'score', { item: 'O12', fiscalYear: 2562 }],
    [
      'แล้วมาตรการ 4 ล่ะ',
      asked('measure_status', { measure: 3, round: '12m' }),
      'measure_status',
      { measure: 4, round: '12m' },
    ],
    ['แล้วปี 2563 ล่ะ', asked('score_compare', { fiscalYears: [2561, 2562] }), 'score', { fiscalYear: 2563 }],
    ['รอบที่แล้วล่ะ', asked('outstanding', { round: '6m' }), 'outstanding', { round: '12m', fiscalYear: 2569 }],
    ['แล้วกองคลังล่ะ', asked('my_measures', { round: '6m' }), 'measure_status', { unit: 'กองคลัง', round: '6m' }],
  ])('%s', (text, before, intent, slots) => {
    expect(read(text, before)).toEqual([intent, slots]);
  });

  test.each<[string, Asked | null]>([
    ['แล้วกองช่างล่ะ', null],
    ['แล้วกองช่างล่ะ', asked('score')],
    ['แล้วกองช่างไปไหนกันหมดล่ะ', asked('outstanding')],
    ['แล้วพี่ล่ะ', asked('outstanding')],
    ['ขอบคุณค่ะ', asked('outstanding')],
    ['คะแนน OIT', asked('outstanding')],
    ['ใครยังไม่รายงาน', asked('score', { fiscalYear: 2562 })],
    ['แล้วกองช่างล่ะ', asked('report', { measure: 3 })],
    ['ยกเลิก', asked('outstanding')],
  ])('%s stands for itself', (text, before) => {
    expect(read(text, before)).toBeNull();
  });
});

describe('what was listed or asked about is named again', () => {
  const list = asked('outstanding', {}, LIST);
  const measure = asked('measure_status', { measure: 3, round: '12m', fiscalYear: 2570 });

  test.each<[string, Asked, Intent, Slots]>([
    ['ข้อที่ 2', list, 'measure_status', { measure: 3, round: '12m', fiscalYear: 2569 }],
    ['ข้อ ๑', list, 'measure_status', { measure: 7, round: '6m', fiscalYear: 2570 }],
    ['อันแรก', list, 'measure_status', { measure: 7, round: '6m', fiscalYear: 2570 }],
    ['ขอดูรายการสุดท้ายหน่อย', list, 'measure_status', { measure: 9, round: '6m', fiscalYear: 2570 }],
    ['ข้อสองครับ', list, 'measure_status', { measure: 3, round: '12m', fiscalYear: 2569 }],
    ['ข้อที่ 2 80%', list, 'report', { measure: 3, round: '12m', fiscalYear: 2569, progress: 80 }],
    ['อันเดิม 80%', measure, 'report', { measure: 3, round: '12m', fiscalYear: 2570, progress: 80 }],
    ['รายงานอันเดิม 80%', measure, 'report', { measure: 3, round: '12m', fiscalYear: 2570, progress: 80 }],
    ['อันเดิม', asked('report', { measure: 5, round: '6m' }), 'measure_status', { measure: 5, round: '6m' }],
  ])('%s', (text, before, intent, slots) => {
    const on = read(text, before);
    expect(on?.[0]).toBe(intent);
    expect(on?.[1]).toMatchObject(slots);
  });

  test.each<[string, Asked]>([
    ['ข้อที่ 7', list],
    ['ข้อที่ 0', list],
    ['มาตรการ 2', list],
    ['ข้อที่ 2 ของระเบียบว่าไง', asked('outstanding')],
    ['อันเดิม 80%', list],
    ['ลบอันเดิม', measure],
    ['ยกเลิกอันเดิม', measure],
    ['ปิดมาตรการนี้ เพราะยุบโครงการ', measure],
  ])('%s does nothing by memory alone', (text, before) => {
    const on = read(text, before);
    expect(on === null || on[0] === 'measure_status').toBe(true);
    if (!['มาตรการ 2'].includes(text)) expect(on).toBeNull();
  });
});
