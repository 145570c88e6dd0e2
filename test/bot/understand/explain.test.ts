import { termsIn, understand } from '../../../src/bot/understand';
import { knownGlossary } from '../../../src/domain/glossary/glossary-file';
import { OFFICES } from './offices';

const vocabulary = OFFICES.get('kham-muang');
if (!vocabulary) throw new Error('no such office');
const read = (text: string) => understand({ text, chat: 'user' }, vocabulary);
const terms = (text: string) => (read(text).intent === 'explain' ? termsIn(text, vocabulary) : read(text).intent);

test.each([
  ['ITA คืออะไร', ['ita']],
  ['ไอทีเอคืออะไรครับ', ['ita']],
  ['ita คือ', ['ita']],
  ['OIT คืออะไร', ['oit']],
  ['OIT นี่มันคืออะไรคะ', ['oit']],
  ['โอไอที หมายถึงอะไร', ['oit']],
  ['IIT กับ EIT ต่างกันยังไง', ['iit', 'eit']],
  ['IIT ย่อมาจากอะไร', ['iit']],
  ['ผลผลิตต่างจากผลลัพธ์ยังไง', ['output', 'outcome']],
  ['ผลลัพธ์กับผลผลิตต่างกันตรงไหน', ['outcome', 'output']],
  ['ขอถามหน่อย ผลลัพท์ คืออะไร', ['outcome']],
  ['อธิบายคำว่าผลลัพธ์หน่อยค่ะ', ['outcome']],
  ['ต้องทำอะไรถึงจะได้ A', ['reach_good']],
  ['ทำยังไงให้ได้ระดับ A', ['reach_good']],
  ['ต้องทำอย่างไรจึงจะผ่านเกณฑ์', ['reach_good']],
  ['อยากได้เกรด AA ต้องทำไงบ้าง', ['reach_excellent']],
  ['ต้องได้กี่คะแนนถึงจะผ่านดี', ['reach_good']],
  ['หน่วยงานต้องทำอะไรถึงจะผ่านดีเยี่ยม', ['reach_excellent']],
  ['ตัวชี้วัดที่ 1 ถามเรื่องอะไร', ['indicator_1']],
  ['ตัวชี้วัดที่ ๑๐ คืออะไร', ['indicator_10']],
  ['ตัวชี้วัดการใช้อำนาจ วัดอะไร', ['indicator', 'indicator_3']],
  ['ตัวชี้วัดย่อยคืออะไร', ['sub_indicator']],
  ['รอบ 6 เดือน คืออะไร', ['round_6m']],
  ['มาตรการคืออะไร', ['measure']],
  ['แนวทางต่างจากขั้นตอนอย่างไร', ['guideline', 'procedure']],
  ['ITAS คืออะไร', ['itas']],
  ['ป.ป.ช. คือ', ['nacc']],
  ['ความหมายของแจ้งเวียน', ['circulation']],
])('%s asks to explain %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
  expect(read(text).slots).toEqual({});
});

test.each([
  ['คะแนน OIT ปี 2562 คือเท่าไหร่', 'score'],
  ['ตัวชี้วัดที่ 9 ได้กี่คะแนน', 'score'],
  ['คะแนน OIT', 'score'],
  ['มาตรการ 3 คืออะไร', 'measure_detail'],
  ['มาตรการ 3 ต้องทำอะไร', 'measure_detail'],
  ['จุดอ่อนคืออะไร', 'weaknesses'],
  ['รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ผลผลิต คู่มือ 1 เล่ม', 'report'],
  ['สถานะมาตรการ 2', 'measure_status'],
  ['หลักฐานมาตรการ 4', 'show_evidence'],
  ['กำหนดส่งรอบ 6 เดือนคือเมื่อไหร่', 'deadlines'],
  ['ข้าวมันไก่คืออะไร', 'none'],
  ['รักคืออะไร', 'none'],
  ['พรุ่งนี้ต้องทำอะไร ผลผลิตข้าวโพดของพี่สมชาย', 'none'],
  ['ประกาศ ITA คืออะไร มาฟังได้ที่ห้องประชุม', 'announce'],
])('%s is %s, not an explanation', (text, intent) => {
  expect(read(text).intent).toBe(intent);
});

test('in a group only what addresses the bot is a question to it', () => {
  expect(understand({ text: 'ITA คืออะไร', chat: 'group' }, vocabulary).intent).toBe('none');
  expect(understand({ text: '/ITA คืออะไร', chat: 'group' }, vocabulary).intent).toBe('explain');
});

describe('the glossary', () => {
  const glossary = knownGlossary();

  test('every name of every entry is understood, and leads to its entry', () => {
    for (const { key, names } of glossary)
      for (const name of names) expect([name, terms(`${name} คืออะไร`)]).toEqual([name, [key]]);
  });

  test('no key and no name stands twice, and what is to be asked next is there', () => {
    const keys = glossary.map(({ key }) => key);
    const names = glossary.flatMap((term) => term.names);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(names).size).toBe(names.length);
    for (const { see } of glossary) for (const key of see) expect(keys).toContain(key);
  });

  test('an answer is short, and says where it is from', () => {
    for (const { answer, source } of glossary) {
      expect(answer.length).toBeLessThan(260);
      expect(answer).not.toMatch(/ครับ|ค่ะ|หน่วยงานย่อย|แตะ/);
      expect(source).toMatch(/facts|kham-muang/);
    }
  });
});
