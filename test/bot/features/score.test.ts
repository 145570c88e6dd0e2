import { type Assessment, assessments } from '../../../src/domain/assessments/assessment.model';
import { officeId } from '../../../src/domain/office-store';
import type { TestPerson } from '../../../src/testing/make-bot';
import { useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

let person: TestPerson;
beforeEach(async () => {
  person = await bot.member({ role: 'staff', unit: 'finance_division' });
});

/** What a notification or a screen reader gives. */
function altText(reply: Reply): string {
  const [message] = reply.messages;
  if (message?.type !== 'flex' || !('altText' in message)) throw new Error('No card');
  return String(message.altText);
}

/** A further assessed year of kham-muang: that of 2562 with some figures changed. */
async function addYear(fiscalYear: number, change: Partial<Assessment>): Promise<void> {
  const found = await assessments(KHAM_MUANG).findOne({ fiscalYear: 2562 });
  if (!found) throw new Error('kham-muang has no FY 2562');
  const { _id, office: _office, ...year } = found;
  await assessments(KHAM_MUANG).insert({ ...year, ...change, fiscalYear });
}

describe('one score', () => {
  test('indicator 10 of 2562 is 6.25, with what it is made of and what would help most', async () => {
    const reply = await person.says('คะแนนตัวชี้วัดที่ 10 ปี 2562');
    expect(altText(reply)).toBe('คะแนนตัวชี้วัดที่ 10 การป้องกันการทุจริต ปี 2562 ได้ 6.25 คะแนน จุดอ่อน');
    expect(reply.text).toContain('จุดอ่อน (ต่ำกว่า 80.00)');
    expect(reply.text).toContain('10.1 การดำเนินการเพื่อป้องกันการทุจริต\n12.50\nได้คะแนนเต็ม 1 จาก 8 ข้อ');
    expect(reply.text).toContain('ข้อที่ได้ 0 คะแนน 14 ข้อ O34 O35');
    expect(reply.text).toContain('O42 มาตรการเผยแพร่ข้อมูลต่อสาธารณะ\n+1.43');
  });

  test.each([
    [
      'the total with level, distance to the next level and instruments',
      'คะแนนรวม',
      ['57.31', 'ระดับ D', 'จะถึงระดับ C ต้องได้คะแนนรวมอีก 7.69', '77.45', '78.51', '26.30'],
    ],
    ['Thai digits and a two-digit year', 'คะแนนตัวชี้วัดที่ ๙ ปี ๖๒', ['46.34', 'ตัวชี้วัดที่ 9 ปีงบประมาณ 2562']],
    [
      'an instrument that the report does not print: computed, and said so',
      'คะแนน OIT',
      ['26.30', 'รายงานไม่ได้พิมพ์คะแนนแบบวัดไว้', '46.34', '6.25'],
    ],
    ['an item with 0: what it would add', 'O38 ได้เท่าไหร่', ['0.00', 'ถ้าข้อนี้ได้ 100 คะแนน คะแนนรวมจะเพิ่ม 1.25']],
    ['an item with 100: nothing to add', 'O39 ได้เท่าไหร่', ['100.00', 'แผนปฏิบัติการป้องกันการทุจริตประจำปี']],
    [
      'a survey item: the source has no score for it',
      'คะแนนข้อ I7',
      ['ต้นฉบับไม่ได้ให้คะแนนรายข้อ', 'รายงานระบุว่าเป็นข้อที่ต้องปรับปรุง'],
    ],
    ['an item the report does not mention', 'คะแนนข้อ E4', ['ผลการประเมินปี 2562 ไม่มีข้อมูลของข้อ E4']],
  ])('%s', async (_name, text, expected) => {
    const reply = await person.says(text);
    for (const part of expected) expect(reply.text).toContain(part);
  });

  test('a survey item without score is not shown as 0', async () => {
    expect((await person.says('คะแนนข้อ I7')).text).not.toContain('0.00');
  });

  test('a tap leads from the total to an instrument, to an indicator, to the next indicator', async () => {
    await person.says('คะแนนรวม');
    expect((await person.presses('EIT')).text).toContain('แบบวัด EIT ปีงบประมาณ 2562');
    expect((await person.presses('ตัวชี้วัดที่ 8')).text).toContain('73.66');
    expect((await person.presses('ตัวชี้วัดที่ 9')).text).toContain('46.34');
  });
});

describe('the year', () => {
  test('no year said means the latest assessed one', async () => {
    await addYear(2563, { total: 70, instruments: [], items: [], indicators: [] });
    expect((await person.says('คะแนนรวม')).text).toContain('ปีงบประมาณ 2563');
  });

  test('a year without an assessment is answered with the years there are, a tap away', async () => {
    const reply = await person.says('คะแนนตัวชี้วัดที่ 10 ปี 2565');
    expect(reply.text).toBe('ยังไม่มีผลการประเมินปี 2565 ในระบบ ปีที่มีคือ 2562');
    expect((await person.presses('ปี 2562')).text).toContain('6.25');
  });

  test('an office without any assessment is told so', async () => {
    await assessments(KHAM_MUANG).deleteMany({});
    for (const text of ['คะแนนรวม', 'คะแนนรวม ปี 2562', 'จุดอ่อน', 'เทียบคะแนนปี 2562 กับ 2563']) {
      expect((await person.says(text)).text).toContain('ยังไม่มีผลการประเมิน ITA ของหน่วยงานในระบบ');
    }
  });
});

describe('strengths and weaknesses', () => {
  test('weaknesses come worst first, strengths best first', async () => {
    const weak = altText(await person.says('จุดอ่อน ตัวไหนต่ำสุด'));
    const places = ['10 การป้อง', '9 การเปิด', '8 การปรับ', '4 การใช้', '5 การแก้', '2 การใช้', '3 การใช้', '6 คุณภาพ'].map(
      (words) => weak.indexOf(`ตัวชี้วัดที่ ${words}`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const strong = altText(await person.says('จุดแข็ง'));
    expect(strong).toBe('จุดแข็ง 2 ตัวชี้วัด ปี 2562 ได้แก่ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 84.59, ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร 81.91');
  });

  test('an instrument narrows the list', async () => {
    expect(altText(await person.says('จุดอ่อน EIT'))).toBe(
      'จุดอ่อนของ EIT 2 ตัวชี้วัด ปี 2562 ได้แก่ ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน 73.66, ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน 79.97',
    );
  });

  test('where nothing is weak the lowest is named instead', async () => {
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'soe-phloe' });
    const reply = await other.says('จุดอ่อน');
    expect(reply.text).toContain('ปี 2565 ไม่มีตัวชี้วัดที่ต่ำกว่า 80.00 คะแนน');
    expect(reply.text).toContain('ตัวชี้วัดที่ได้คะแนนต่ำสุดคือตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร 94.43 คะแนน');
    expect(reply.text).toContain('ยังไม่มีคะแนนตัวชี้วัดที่ 8');
  });

  test('weaknesses lead to the items that add most, ten at a time', async () => {
    await person.says('จุดอ่อน');
    const first = await person.presses('ทำข้อไหนได้คะแนนเพิ่ม');
    expect(first.text).toContain('อันดับ 1 ถึง 10 จาก 30 ข้อ');
    expect(first.text).toContain('+1.43');
    expect((await person.presses('ดูต่อ อีก 20 ข้อ')).text).toContain('อันดับ 11 ถึง 20 จาก 30 ข้อ');
    const last = await person.presses('ดูต่อ อีก 10 ข้อ');
    expect(last.text).toContain('อันดับ 21 ถึง 30 จาก 30 ข้อ');
    expect(last.labels.filter((label) => label.startsWith('ดูต่อ'))).toEqual([]);
  });

  test('the button on an indicator keeps to its own items', async () => {
    await person.says('คะแนนตัวชี้วัดที่ 9');
    expect((await person.presses('ทำข้อไหนได้คะแนนเพิ่ม')).text).toContain('อันดับ 1 ถึง 10 จาก 16 ข้อ');
  });

  test.each(['ทำข้อไหนได้คะแนนเพิ่ม', 'ทำข้อใดได้คะแนนเพิ่ม ปี ๖๒'])('typed, it is a command: %s', async (text) => {
    expect((await person.says(text)).text).toContain('อันดับ 1 ถึง 10 จาก 30 ข้อ');
  });
});

describe('what if', () => {
  test('two items raise the total by what they weigh', async () => {
    const reply = await person.says('ถ้าทำ O38 กับ O40 จะได้กี่คะแนน');
    expect(altText(reply)).toBe('ถ้า O38 O40 ได้คะแนนเต็ม คะแนนรวมปี 2562 จะเป็น 59.81 คะแนน เพิ่มขึ้น 2.50 ระดับ D');
    expect(reply.text).toContain('ระดับ D เท่าเดิม');
  });

  test('enough items change the level', async () => {
    const reply = await person.says('ถ้าทำ O42 ถึง O48 จะได้กี่คะแนน');
    expect(reply.text).toContain('67.31');
    expect(reply.text).toContain('จากระดับ D เป็นระดับ C');
  });

  test('items that are full, unscored or unknown are said and not counted', async () => {
    const reply = await person.says('ถ้าทำ O38 O39 I1 กับ E4 จะได้กี่คะแนน');
    expect(reply.text).toContain('เพิ่มขึ้น 1.25 คะแนน จากเดิม 57.31');
    expect(reply.text).toContain('ได้ 100 คะแนนอยู่แล้ว: O39');
    expect(reply.text).toContain('ต้นฉบับไม่ได้ให้คะแนนรายข้อ จึงไม่ได้คิดรวม: I1');
    expect(reply.text).toContain('ไม่พบในผลการประเมินปี 2562: E4');
  });

  test('where no item counts it says why and leads on', async () => {
    const reply = await person.says('ถ้าทำ O39 จะได้กี่คะแนน');
    expect(reply.text).toBe('ยังคิดคะแนนเพิ่มของปี 2562 ไม่ได้\nได้ 100 คะแนนอยู่แล้ว: O39');
    expect(reply.labels).toContain('ทำข้อไหนได้คะแนนเพิ่ม');
  });
});

describe('years side by side', () => {
  test('one assessed year alone cannot be compared', async () => {
    expect((await person.says('เทียบคะแนน')).text).toBe('มีผลการประเมินปี 2562 ปีเดียว จึงยังเทียบไม่ได้');
  });

  test('the difference has its sign, earliest year first whatever the order said', async () => {
    await addYear(2563, { total: 50, instruments: [], items: [], indicators: [] });
    const reply = await person.says('เทียบคะแนนปี 2563 กับ 2562');
    expect(altText(reply)).toBe('เทียบคะแนนรวม ปี 2562 57.31 ปี 2563 50.00 คะแนนรวม ปี 2563 ลดลง 7.31 จากปี 2562');
    expect(reply.text).toContain('-7.31 จากปี 2562');
  });

  test('a year that is missing is said, and the others are still compared', async () => {
    await addYear(2564, { total: 60, instruments: [], items: [], indicators: [] });
    const reply = await person.says('เทียบคะแนนปี 2562 2563 และ 2564');
    expect(reply.text).toContain('ยังไม่มีผลการประเมินปี 2563 ในระบบ');
    expect(reply.text).toContain('+2.69 จากปี 2562');
  });

  test('an indicator over the years', async () => {
    const found = await assessments(KHAM_MUANG).findOne({ fiscalYear: 2562 });
    const indicators = (found?.indicators ?? []).map((one) => (one.num === 10 ? { ...one, score: 80 } : one));
    await addYear(2563, { indicators, items: [], total: null });
    const reply = await person.says('เทียบคะแนนตัวชี้วัดที่ 10 ปี 62 กับ 63');
    expect(reply.text).toContain('ตัวชี้วัดที่ 10 การป้องกันการทุจริต ปี 2563 เพิ่มขึ้น 73.75 จากปี 2562');
  });

  test('two years that both are missing', async () => {
    const reply = await person.says('เทียบคะแนนปี 2565 กับ 2566');
    expect(reply.text).toBe('ยังไม่มีผลการประเมินปี 2565 และ 2566 ในระบบ ปีที่มีคือ 2562');
  });
});

describe('a source without scores', () => {
  test('mueang-hong: no score is said to be none, never 0, and the weak indicators are listed', async () => {
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'mueang-hong' });
    const total = await other.says('คะแนนรวม');
    expect(altText(total)).toBe(
      'รายงานผลการประเมิน ITA ปี 2564 ของเทศบาลตำบลเมืองหงส์ ไม่ได้ให้คะแนนรวม ระบุไว้เพียง จุดอ่อน ตัวชี้วัดที่ 2 6 9 และ 10',
    );
    expect(total.text).not.toContain('0.00');
    expect((await other.says('จุดแข็ง')).text).toContain('ไม่ได้ระบุว่าตัวชี้วัดใดเป็นจุดแข็ง');
    expect((await other.says('ถ้าทำ O38 จะได้กี่คะแนน')).text).toContain('รายงานปี 2564 ไม่ได้ให้คะแนนรายข้อ');
  });

  test('ko-loi-bang-hak: statuses stand in for scores', async () => {
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'ko-loi-bang-hak' });
    const weak = await other.says('จุดอ่อน');
    expect(weak.text).toContain('แก้ไขเร่งด่วน 5 ตัวชี้วัด');
    expect(weak.text).toContain('พัฒนายกระดับ 3 ตัวชี้วัด');
    expect(weak.text).not.toContain('รักษาระดับ');
    expect((await other.says('คะแนนตัวชี้วัดที่ 7')).text).toContain('สถานะในรายงาน แก้ไขเร่งด่วน');
  });

  test('soe-phloe: printed and computed total stand side by side with the reason', async () => {
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'soe-phloe' });
    const total = await other.says('คะแนนรวม');
    expect(total.text).toContain('98.56');
    expect(total.text).toContain('ในรายงานพิมพ์ไว้ 98.52');
    expect(total.text).toContain('คะแนนรวมที่รายงาน 98.52 ไม่ตรงกับที่คำนวณจากคะแนนแบบวัด 98.56');
    expect((await other.says('คะแนนตัวชี้วัดที่ 8')).text).toContain('ตัวชี้วัดนี้ต้องได้ 96.20');
  });
});

describe('who and where', () => {
  test('somebody who has not registered sees no score', async () => {
    const reply = await bot.guest().says('คะแนนรวม');
    expect(reply.text).toContain('ยังไม่ได้ลงทะเบียน');
    expect(reply.text).not.toContain('57.31');
  });

  test('a linked group gets the office scores when it asks, and its taps address the bot again', async () => {
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    expect((await person.says('คะแนนรวม', group)).messages).toEqual([]);
    expect((await person.says('/คะแนนรวม', group)).text).toContain('57.31');
    expect((await person.presses('ดูจุดอ่อน', group)).text).toContain('จุดอ่อน 8 ตัวชี้วัด');
    expect((await person.presses('ทำข้อไหนได้คะแนนเพิ่ม', group)).text).toContain('+1.43');
  });

  test('a group nobody linked gets no score', async () => {
    const group = await bot.groupOf({ members: [person], linked: false });
    expect((await person.says('/คะแนนรวม', group)).text).toContain('กลุ่มนี้ยังไม่ได้ผูกกับหน่วยงาน');
  });
});
