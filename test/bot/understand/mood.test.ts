import fc from 'fast-check';
import { actionAskedAbout, CONFIDENT, definitionOf, type Intent, understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const of = (text: string) => understand({ text, chat: 'user' }, office);
/** What the bot would do at once or ask for: an action that is understood surely enough. */
const actionIn = (text: string): Intent | null => {
  const { intent, confidence } = of(text);
  return definitionOf(intent).effect !== undefined && confidence >= CONFIDENT ? intent : null;
};

const ACTIONS: Record<string, Intent> = {
  ปิดแจ้งเตือน: 'stop_reminders',
  งดแจ้งเตือน: 'stop_reminders',
  หยุดส่งแจ้งเตือน: 'stop_reminders',
  เปิดแจ้งเตือน: 'resume_reminders',
  ลบข้อมูลของฉัน: 'delete_my_data',
  ลบบัญชีของผม: 'delete_my_data',
  ยกเลิก: 'cancel',
};
const DENIALS = [
  'ไม่ได้บอกให้',
  'ไม่ได้สั่งให้',
  'ไม่ต้อง',
  'ยังไม่ต้อง',
  'อย่า',
  'อย่าเพิ่ง',
  'ห้าม',
  'ไม่อยากให้',
  'ไม่ได้ขอให้',
  'ใครบอกให้',
  'ใครสั่งให้',
  'ยังไม่อยาก',
  'ไม่เคยขอให้',
];
const ENDINGS = ['', 'ครับ', 'ค่ะ', 'นะคะ', ' นะ', 'เด็ดขาด', 'สักหน่อย', 'เลย', ' 🙏', 'หน่อยนะครับ'];

test.each(Object.entries(ACTIONS))('%s is a wish as it stands', (words, intent) => {
  expect(actionIn(words)).toBe(intent);
});

test('an action that is denied or forbidden is not done, however it is worded', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(ACTIONS)),
      fc.constantFrom(...DENIALS),
      fc.constantFrom(...ENDINGS),
      (words, denial, ending) => {
        expect([`${denial}${words}${ending}`, actionIn(`${denial}${words}${ending}`)]).toEqual([
          `${denial}${words}${ending}`,
          null,
        ]);
      },
    ),
    { numRuns: 600 },
  );
});

test('who asks how an action is done is helped, and it is known with what', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(ACTIONS)),
      fc.constantFrom('%ยังไง', '%ทำยังไง', '%ต้องทำอย่างไรครับ', 'วิธี%', 'ขอทราบวิธี%หน่อยค่ะ', 'ขั้นตอนการ%'),
      (words, question) => {
        const text = question.replace('%', words);
        expect([text, of(text)]).toMatchObject([text, { intent: 'help', slots: {} }]);
        expect([text, actionAskedAbout(text, office)]).toEqual([text, ACTIONS[words]]);
      },
    ),
  );
});

test.each([
  ['ถ้าปิดแจ้งเตือนแล้วจะเกิดอะไรขึ้น'],
  ['ปิดแจ้งเตือนไปแล้วใช่ไหม'],
  ['ปิดแจ้งเตือนดีไหม'],
  ['ถ้าลบข้อมูลของฉันแล้วรายงานหายไหม'],
  ['ลบข้อมูลของฉันแล้วหรือยัง'],
  ['ไม่ใช่ ยกเลิกเลย'],
  ['ปิดแจ้งเตือนแล้วจะเปิดใหม่ได้ไหม'],
  ['ลงทะเบียน รหัส AB12-CD34 หมดอายุหรือยัง'],
  ['รหัสของเพื่อนคือ AB12-CD34 ใช่ไหม'],
  ['มาตรการ 4 รายงาน 60% ไปแล้วหรือยัง'],
])('%s is at most asked back', (text) => {
  expect(actionIn(text)).toBeNull();
});

test.each<[string, Intent]>([
  ['ไม่ได้ให้หยุด ให้ปิดแจ้งเตือน', 'stop_reminders'],
  ['ไม่ต้องแจ้งเตือนแล้ว', 'stop_reminders'],
  ['ไม่อยากรับแจ้งเตือน', 'stop_reminders'],
  ['หยุดแจ้งเตือนได้ไหม', 'stop_reminders'],
  ['ไม่เอาแล้ว ยกเลิกเลย', 'cancel'],
  ['เลิกปิดแจ้งเตือน', 'resume_reminders'],
  ['unmute แจ้งเตือนหน่อย', 'resume_reminders'],
  ['ช่วยเปิดแจ้งเตือนให้หน่อย', 'resume_reminders'],
])('%s is meant', (text, intent) => {
  expect(actionIn(text)).toBe(intent);
});

test.each([
  ['หยุดแจ้งเตือน เอ๊ย เปิดแจ้งเตือน', 'resume_reminders'],
  ['เปิดแจ้งเตือน เอ๊ย ปิดแจ้งเตือน', 'stop_reminders'],
  ['ลบข้อมูลของฉัน ไม่ใช่สิ ข้อมูลของฉัน', 'my_profile'],
  ['จุดแข็ง เอ๊ย จุดอ่อน', 'weaknesses'],
  ['ลบข้อมูลของฉัน เอ๊ย', 'delete_my_data'],
] as const)('of a wish that is taken back the last counts: %s', (text, intent) => {
  expect(of(text)).toMatchObject({ intent });
  expect(of(text).confidence).toBeGreaterThanOrEqual(CONFIDENT);
});

test.each(['ยกเลิกทำไม', 'มาตรการ 3 60% จริงเหรอ'])('%s does nothing', (text) => {
  const { intent, confidence } = of(text);
  expect(intent === 'none' || confidence < CONFIDENT).toBe(true);
});

test.each(['ถ้าจะลบข้อมูลของฉันต้องทำยังไง', 'ลงทะเบียนต้องทำยังไงคะ', 'ถ้าอยากปิดแจ้งเตือนต้องกดตรงไหน'])(
  '%s asks how, and is answered so',
  (text) => {
    expect(of(text)).toMatchObject({ intent: 'help' });
  },
);

test('what takes effect stands clearly among other sentences, or is asked back', () => {
  expect(of('ช่วงนี้งานเยอะมาก โทรศัพท์ดังทั้งวัน ปิดแจ้งเตือนให้ที')).toMatchObject({ intent: 'stop_reminders', confidence: 0.7 });
  expect(actionIn('เพื่อนเล่าว่าเมื่อวานเขา ปิดแจ้งเตือน แล้วหัวหน้าโกรธ')).toBeNull();
  expect(actionIn('ถ้า ปิดแจ้งเตือน แล้วพลาดงานใครรับผิดชอบ')).toBeNull();
});

// Words that can be read in two ways made each of these take longer than anybody waits.
test.each([
  `ไม่${'ต้องการ'.repeat(90)}xปิดแจ้งเตือน`,
  `${'บอก'.repeat(250)}xปิดแจ้งเตือน`,
  `${'ขอทราบ'.repeat(120)}xปิดแจ้งเตือนยังไง`,
  `${'ไม่ได้'.repeat(100)}ปิดแจ้งเตือน${'ได้ทำ'.repeat(40)}x`,
])('the longest texts of words that go before an action are read at once (%#)', (text) => {
  expect(of(text).confidence).toBeLessThanOrEqual(1);
});

test.each([
  ['ลงทะเบียน code KM45-7QRS', 'KM45-7QRS'],
  ['ลงทะเบียน รหัส code: km45-7qrs', 'KM45-7QRS'],
  ['ลงทะเบียน KM45 7QRS', 'KM45-7QRS'],
  ['ลงทะเบียน KM457QRS', 'KM45-7QRS'],
])('the code of %s is what stands behind the word for it', (text, code) => {
  expect(of(text)).toMatchObject({ intent: 'register', slots: { code } });
});

test.each([
  ['มาตรการ 1 ดำเนินการแล้วร้อยละ 30', { measure: 1, progress: 30 }],
  ['รายงานมาตรการ 3 ทำแล้ว 30%', { measure: 3, progress: 30 }],
  ['รายงานมาตรการ 3 ดำเนินการแล้วครึ่งหนึ่ง', { measure: 3, progress: 50 }],
  ['รายงานมาตรการ 3 50% ดำเนินการแล้ว', { measure: 3, progress: 50 }],
  ['รายงานมาตรการ 3 รอบ 6 เดือน 40 % ทำแล้ว', { measure: 3, round: '6m', progress: 40 }],
  ['รายงานมาตรการ 3 100% ดำเนินการแล้ว', { measure: 3, progress: 100, status: 'done' }],
  ['รายงานมาตรการ 3 80% เสร็จแล้ว', { measure: 3, progress: 80, status: 'done' }],
  // Who says both is told that they do not go together.
  ['รายงานมาตรการ 3 เสร็จแล้ว 80%', { measure: 3, progress: 80, status: 'done' }],
  ['รายงานมาตรการ 3 เสร็จแล้ว 100%', { measure: 3, progress: 100, status: 'done' }],
])('%s says how far it is, and that it is done only at the end', (text, slots) => {
  expect(of(text)).toMatchObject({ intent: 'report' });
  expect(of(text).slots).toEqual(slots);
});
