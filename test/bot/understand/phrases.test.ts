import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { withPhrases } from '../../../scripts/glossary/phrases-table';
import { allFeatures } from '../../../src/bot/features';
import { definitionOf, INTENTS, isPhrase, PHRASES, understand } from '../../../src/bot/understand';
import { projectRoot } from '../../../src/root';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const heard = (text: string) => understand({ text, chat: 'user' }, office);

/** The ways people put each phrase, with what is said besides it. */
const ways = PHRASES.flatMap(({ name, typed }) => typed.map(([text, slots]) => [text, name, slots ?? {}] as const));

test('there are ways of putting each phrase', () => {
  expect(PHRASES.filter(({ typed }) => typed.length === 0)).toEqual([]);
});

describe('a phrase is understood, with what is said besides it', () => {
  test.each(ways)('%s: %s', (text, intent, slots) => {
    const { confidence, ...understood } = heard(text);
    expect(understood).toMatchObject({ intent, slots });
    expect(confidence).toBeGreaterThan(0.95);
  });
});

/** What the glossary and the contract say is typed for an intent. */
const SAYS = INTENTS.flatMap((intent) => (definitionOf(intent).says ?? []).map((typed) => [typed, intent] as const));

test.each(SAYS)('%s is what it is said to be: %s', (typed, intent) => {
  expect(heard(typed.replaceAll('…', ' งบประมาณ')).intent).toBe(intent);
});

test('every intent says how it is put, but what is none', () => {
  expect(INTENTS.filter((intent) => definitionOf(intent).says === undefined)).toEqual(['none']);
});

test('the glossary has a row for each phrase: else run npm run glossary', () => {
  const glossary = readFileSync(join(projectRoot(), 'docs/GLOSSARY.md'), 'utf8');
  expect(withPhrases(glossary)).toBe(glossary);
  expect(() => withPhrases('')).toThrow('npm run glossary');
});

test.each([
  ['รายงาน มาตรการ 2 รอบ 6 เดือน', 'report'],
  ['ข้อเสนอรายงานการประชุม', 'none'],
  ['เรื่องร้องเรียน', 'none'],
  ['ตรวจสอบการใช้ดุลพินิจ', 'none'],
  ['ยกเลิก', 'cancel'],
  ['ใครยังไม่รายงาน', 'outstanding'],
  ['ประกาศ เตือนคนที่ยังไม่รายงาน', 'announce'],
  ['หลักฐานการประชุมหาย', 'none'],
  ['มาตรการ 3 รอบ 6 เดือน 60% ต้องทำอะไรเพิ่มทำแล้วครบ', 'report'],
  ['กองไหนยังไม่ส่งรายงาน', 'outstanding'],
  ['เทียบคะแนนปี 2562 กับ 2565', 'score_compare'],
])('"%s" is no phrase but %s', (text, intent) => {
  expect(heard(text).intent).toBe(intent);
});

test.each([
  ['ย้อนการส่งเอกสารให้คลัง', 'undo_report'],
  ['กลับมาแล้ว', 'back'],
  ['มอบงานเลี้ยงให้กองคลัง', 'hand_over'],
  ['เปลี่ยนบัญชีธนาคาร', 'change_account'],
  ['ปิดรอบบัญชี', 'close_overdue'],
  ['ปิดมาตรการ 3 ได้ไหม', 'close_overdue'],
  ['ออกรหัสผ่าน', 'issue_code'],
  ['ขอเชิญประชุม', 'invite'],
  ['เชิญคนอื่นประชุมแทน', 'invite'],
  ['คิวอาร์โค้ดแบบสอบถาม EIT', 'invite'],
] as const)('"%s" is not %s: it says something else', (text, name) => {
  expect(isPhrase(text, name)).toBe(false);
});

test('politeness, blanks at the ends and lost tone marks change nothing', () => {
  const end = fc.constantFrom('', 'ครับ', ' ค่ะ', ' นะคะ', ' หน่อยครับ', '  ');
  fc.assert(
    fc.property(fc.constantFrom(...ways), end, fc.boolean(), ([text, intent, slots], polite, isHasty) => {
      const said = `${text}${polite}`;
      const typed = isHasty ? said.replace(/[\u0e48\u0e49](?=[ก-ฮ])/g, '') : said;
      const understood = heard(typed);
      expect([typed, understood.intent]).toEqual([typed, intent]);
      if (!isHasty) expect(understood.slots).toMatchObject(slots);
    }),
    // As good as every way with every ending.
    { numRuns: 5000 },
  );
});

test('every phrase is taken by one route, but those that only dialogs take', () => {
  const routed = allFeatures().flatMap(({ routes }) => routes.flatMap(({ on }) => ('intent' in on ? [on.intent] : [])));
  const taken = PHRASES.map(({ name }) => [name, routed.filter((intent) => intent === name).length]);
  expect(taken.filter(([, count]) => count !== 1)).toEqual([
    ['leave_out', 0],
    ['back', 0],
  ]);
});
