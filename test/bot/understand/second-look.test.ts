import { CONFIDENT, INTERRUPTS, type Intent, understand } from '../../../src/bot/understand';
import { typedInEnglish, typedInThai } from '../../../src/domain/thai-text/keyboard';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const of = (text: string) => understand({ text, chat: 'user' }, office);
const acted = (text: string): Intent => {
  const { intent, confidence } = of(text);
  return confidence >= CONFIDENT ? intent : 'none';
};

describe('one wish among several sentences', () => {
  test.each<[string, Intent, object]>([
    ['ดิฉันขอเรียนถามว่าปี 2562 เทศบาลของเราได้คะแนนรวมเท่าใดคะ จะนำไปใส่ในสไลด์ประชุม', 'score', { fiscalYear: 2562 }],
    ['ใคร่ขอทราบกำหนดส่งรายงานรอบ 12 เดือน เพื่อวางแผนงานค่ะ', 'deadlines', { round: '12m' }],
    ['เพิ่งเลิกประชุม เดี๋ยวต้องตอบท่านรอง คะแนน IIT ได้เท่าไร', 'score', { instrument: 'IIT' }],
    ['กระผมใคร่ขอความกรุณาแจ้งรายชื่อส่วนราชการที่ยังมิได้รายงานผลรอบ 6 เดือน', 'outstanding', { round: '6m' }],
    ['พี่ครับ ผมเพิ่งย้ายมาใหม่ ไม่รู้ว่ามีมาตรการอะไรที่ผมรับผิดชอบบ้าง', 'my_measures', {}],
    ['วันนี้ฝนตกหนักมาก ออกไปข้างนอกไม่ได้เลย ขอดูงานของฉันหน่อย', 'my_measures', {}],
    ['เตรียมเข้าประชุมบ่ายนี้ ขอไฟล์รายงานรอบ 6 เดือนเป็น word', 'document', { round: '6m', format: 'docx' }],
    ['กินข้าวหรือยังครับพี่ ผมอยากรู้ว่าใครยังไม่รายงาน', 'outstanding', {}],
    ['มีประชุมพรุ่งนี้ ถ้าทำ O38 กับ O40 จะได้กี่คะแนน', 'what_if', { items: ['O38', 'O40'] }],
    ['สวัสดีค่ะ วันนี้เข้าเวรแทนพี่ ขอดูหน่อยว่ากองคลังยังค้างอะไร ขอบคุณค่ะ', 'outstanding', { unit: 'กองคลัง' }],
    ['เพิ่งกลับจากอบรม เหนื่อยมาก อยากทราบว่ามาตรการ 4 คืบหน้าไปแค่ไหน เดี๋ยวต้องตอบนาย', 'measure_status', { measure: 4 }],
  ])('%s', (text, intent, slots) => {
    expect(of(text)).toMatchObject({ intent, slots });
    expect(acted(text)).toBe(intent);
  });

  test.each<[string, Intent, object, Intent, object]>([
    [
      'ขอคะแนน OIT ปี 62 แล้วก็บอกกำหนดส่งรอบ 6 เดือนด้วย',
      'score',
      { instrument: 'OIT', fiscalYear: 2562 },
      'deadlines',
      { round: '6m' },
    ],
    ['กำหนดส่งรอบ 6 เดือน แล้วก็ใครยังไม่ส่ง', 'deadlines', { round: '6m' }, 'outstanding', {}],
  ])('of two the first, with the other: %s', (text, intent, slots, next, nextSlots) => {
    expect(of(text)).toEqual({
      intent,
      slots,
      confidence: expect.any(Number),
      more: [{ intent: next, slots: nextSlots }],
    });
    expect(acted(text)).toBe(intent);
  });

  test.each<[string, Intent, object]>([
    ['มาตรการ 4 กับ 9 ต้องทำอะไรบ้าง ขอรายละเอียด', 'measure_detail', { measure: 4, measures: [4, 9] }],
    ['คะแนน IIT ปี 62 ไม่ใช่ๆ เอา EIT ดีกว่า', 'score', { instrument: 'EIT', fiscalYear: 2562 }],
    ['กำหนดส่ง รอบ 12 ด. ปงม.63', 'deadlines', { round: '12m', fiscalYear: 2563 }],
    ['update ม.5 progress 35% round 6 เดือน', 'report', { measure: 5, progress: 35, round: '6m' }],
    ['มาตรการ 12 status blocked รอพัสดุ', 'report', { measure: 12, status: 'blocked', detail: 'รอพัสดุ' }],
    ['มาตรการ 3 ทำไป 40 เปอร์เซ็นแย้วคับ', 'report', { measure: 3, progress: 40 }],
    ["l5kotdv'8]y'", 'measure_status', { unit: 'กองคลัง' }],
  ])('names what it is about: %s', (text, intent, slots) => {
    expect(of(text)).toMatchObject({ intent, slots });
    expect(of(text).slots).toEqual(slots);
    expect(acted(text)).toBe(intent);
  });

  test.each([
    'คะแนนเลือกตั้งออกแล้ว ใครได้คะแนนสูงสุด',
    'รายงานการประชุมเมื่อวานเสร็จแล้ว ส่งให้ท่านปลัดด้วย',
    'ลูกสอบได้คะแนนเท่าไหร่ บอกด้วย',
    'น้ำท่วมถนนหน้า อบต. แจ้งกองช่างด้วย',
    'โหลดแอปแล้ว ลงทะเบียนไม่ผ่าน ช่วยด้วย',
    'เมื่อกี้พูดกับปลัดแล้ว ท่านว่าไม่ต้องรีบ',
    'เงินเดือนออกหรือยัง ช่วยเช็คให้ที',
    'ขอไฟล์ excel รายชื่อผู้สูงอายุ',
    'สถานะโสด',
  ])('other business stays other business: %s', (text) => {
    expect(acted(text)).toBe('none');
  });

  test.each(['เมื่อวานคุยกันแล้ว ปิดแจ้งเตือน รำคาญมากเลยช่วงนี้ งานเยอะ', 'ฟังก่อนนะพี่ ที่คุยกันเมื่อวาน ลบข้อมูลของฉัน'])(
    'what takes effect is never done for a part of a text: %s',
    (text) => {
      expect(acted(text)).toBe('none');
    },
  );

  test.each(['ถ้าไม่ทำ O38 จะได้กี่คะแนน', 'เพิ่งประชุมเสร็จ ถ้าทำทุกข้อยกเว้น O38 จะได้กี่คะแนน'])(
    'a part says nothing of what another leaves out: %s',
    (text) => {
      expect(acted(text)).toBe('none');
    },
  );

  test('does not break into a dialog', () => {
    expect(of('เพิ่งเลิกประชุม เดี๋ยวต้องตอบท่านรอง คะแนน IIT ได้เท่าไร').confidence).toBeLessThan(INTERRUPTS);
  });
});

describe('the keyboard left in the other language', () => {
  test.each<[string, Intent, object]>([
    ['8tcooi;, 62', 'score', { fiscalYear: 2562 }],
    ['4kri;,', 'measure_status', {}],
    ["'ko-v'Cyo", 'my_measures', {}],
    ['l5kotk,k9idki 2', 'measure_status', { measure: 2 }],
    ["ikp'ko ,k9idki 2 60%", 'report', { measure: 2, progress: 60 }],
    ['้ำสย', 'help', {}],
  ])('%s', (text, intent, slots) => {
    expect(acted(text)).toBe(intent);
    expect(of(text).slots).toEqual(slots);
  });

  test.each([
    'hello how are you today',
    'ok thank you',
    'see you tomorrow',
    'lol',
    'https://www.example.go.th/news/12',
  ])('English stays English: %s', (text) => {
    expect(acted(text)).toBe('none');
  });

  test('a key gives the letter of the other language and back; numbers stay', () => {
    expect(typedInEnglish('8tcooi;, 62')).toBe('คะแนนรวม 62');
    expect(typedInThai('คะแนนรวม 62')).toBe('8tcooi;, 62');
    expect(typedInThai(typedInEnglish('ASDFqwer;'))).toBe('ASDFqwer;');
  });
});
