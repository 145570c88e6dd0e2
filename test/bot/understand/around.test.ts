import fc from 'fast-check';
import { CONFIDENT, type Intent, understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const of = (text: string) => understand({ text, chat: 'user' }, office);
const acted = (text: string): Intent => {
  const { intent, confidence } = of(text);
  return confidence >= CONFIDENT ? intent : 'none';
};

const QUESTIONS = [
  'คะแนน OIT ปี 2562',
  'ใครยังไม่รายงานรอบ 6 เดือน',
  'สถานะมาตรการ 3 รอบ 12 เดือน',
  'กำหนดส่งรอบ 6 เดือน',
  'เทียบคะแนนปี 2561 กับ 2562',
  'ถ้าทำ O38 กับ O40 จะได้กี่คะแนน',
  'งานของฉัน',
  'จุดอ่อนปี 2562',
  'ขอไฟล์รายงานรอบ 6 เดือน',
  'กองคลังค้างอะไร',
];
const ACTIONS: readonly (readonly [text: string, intent: Intent])[] = [
  ['ปิดแจ้งเตือน', 'stop_reminders'],
  ['หยุดแจ้งเตือน', 'stop_reminders'],
  ['เปิดแจ้งเตือน', 'resume_reminders'],
  ['ลบข้อมูลของฉัน', 'delete_my_data'],
  ['ยกเลิก', 'cancel'],
];

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';
const inThaiDigits = (text: string): string => text.replace(/\d/g, (digit) => THAI_DIGITS.charAt(Number(digit)));
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => `${text}ครับ`,
  (text) => `${text}หน่อยค่ะ`,
  (text) => `${text}นะคะ`,
  (text) => `${text} ขอบคุณค่ะ`,
  (text) => `สวัสดีค่ะ ${text}`,
  (text) => `${text} 🙏😊`,
  (text) => `🙏 ${text}`,
  (text) => `  ${text}  `,
  (text) => `${text}!!`,
  (text) => text.replaceAll(' ', '  '),
  inThaiDigits,
];

describe('what is said around a wish', () => {
  test('politeness, emoji, blanks, a greeting and the script of digits change neither intent nor slots', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS),
        fc.uniqueArray(fc.constantFrom(...CHANGES), { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const plain = of(text);
          const said = changes.reduce((so, change) => change(so), text);
          expect({ said, intent: acted(said), slots: of(said).slots }).toEqual({
            said,
            intent: plain.intent,
            slots: plain.slots,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a command that is denied or forbidden is never carried out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIONS),
        fc.constantFrom('อย่า', 'อย่าเพิ่ง', 'ห้าม', 'ไม่ได้บอกให้', 'ไม่ได้สั่งให้', 'ยังไม่ต้อง', 'ไม่อยากให้', 'ใครสั่งให้', 'บ่ต้อง'),
        fc.constantFrom('', 'ครับ', 'นะคะ', ' เด็ดขาด', 'เด้อ', ' 🙏', ' เดี๋ยวค่อยว่ากัน'),
        fc.constantFrom('', 'พี่คะ ', 'ฟังนะ ', 'เมื่อกี้ '),
        ([action, intent], no, behind, before) => {
          expect(acted(`${before}${no}${action}${behind}`)).not.toBe(intent);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a question how a command is given, or what comes of it, never carries it out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIONS),
        fc.constantFrom('วิธี', 'ขั้นตอนการ', 'อยากรู้วิธี', ''),
        fc.constantFrom('ทำยังไง', 'ทำอย่างไรคะ', 'ต้องกดตรงไหน', 'ยังไงครับ'),
        ([action, intent], before, behind) => {
          expect(acted(`${before}${action}${behind}`)).not.toBe(intent);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('how long it takes', () => {
  const fastest = (text: string): number =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const from = performance.now();
        of(text);
        return performance.now() - from;
      }),
    );

  test.each(['ได้ ', 'กองคลังกับ', 'ยังไม่', 'คะแนนปีหกสอง ', 'มาตรการสิบ'])('five thousand characters of %p', (piece) => {
    of(piece);
    // Far more than it takes, since other tests run beside: what grows with the square of the length takes seconds.
    expect(fastest(piece.repeat(5000).slice(0, 5000))).toBeLessThan(400);
  });
});

test.each<[string, Intent, object]>([
  ['ไม่ได้ถามจุดอ่อน ถามคะแนนรวมปี 2562', 'score', { fiscalYear: 2562 }],
  ['ถามวันส่งนะ ไม่ได้ถามว่าใครค้าง ส่งวันไหน', 'deadlines', {}],
  ['ไม่ต้องบอกคะแนนแล้ว รู้แล้ว', 'none', {}],
  ['ไม่ได้ถามเรื่องคะแนน', 'none', {}],
  ['กองช่างค้างอะไรบ้าง เอ้ย กองคลัง', 'outstanding', { unit: 'กองคลัง' }],
  ['กองคลังทำถึงไหน ไม่ใช่สิ กองช่าง', 'measure_status', { unit: 'กองช่าง' }],
  ['เทียบ 64 กับ 65 เอ้ย 65 กับ 66', 'score_compare', { fiscalYears: [2565, 2566] }],
  ['ลงทะเบียน AB12-CD34 ผิดค่ะ TX7A-90BD', 'register', { code: 'TX7A-90BD' }],
  ['ดูความคืบหน้ามาตรการ 2 ขอบคุณค่ะ', 'measure_status', { measure: 2 }],
  ['EIT ปี 64 vs 65 ขอบคุณค่ะ', 'score_compare', { fiscalYears: [2564, 2565], instrument: 'EIT' }],
])('what is denied or taken back of a question, and thanks behind a number: %s', (text, intent, slots) => {
  expect({ intent: acted(text), slots: of(text).slots }).toEqual({ intent, slots });
});
