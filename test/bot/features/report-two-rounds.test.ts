import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import type { TestPerson } from '../../../src/testing/make-bot';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();

let person: TestPerson;
beforeEach(async () => {
  person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'สมชาย' });
});

describe('a report that names both rounds', () => {
  test.each([
    'รายงาน มาตรการ 1 รอบ 6 เดือน และรอบ 12 เดือน 60% จัดอบรมแล้ว',
    'รายงาน มาตรการ 1 รอบ 6 และ 12 เดือน 60% จัดอบรมแล้ว',
    'รายงาน มาตรการ 1 รอบ 6, 12 เดือน 60% จัดอบรมแล้ว',
    'รายงาน มาตรการ 1 60% รอบ 12 เดือน กับ รอบ 6 เดือน จัดอบรมแล้ว',
    'มาตรการ 1 รอบ 6 เดือนหรือ 12 เดือน 60% จัดอบรมแล้ว',
  ])('"%s": which is asked, nothing of it is left in the detail', async (typed) => {
    const asked = await person.says(typed);
    expect(asked.text).toContain('รายงานรอบใด');
    const preview = await person.presses('รอบ 12 เดือน');
    expect(preview.text).toContain('ตรวจก่อนส่งรายงานมาตรการ 1 รอบ 12 เดือน ความก้าวหน้า 60% รายละเอียด จัดอบรมแล้ว กด');
  });

  test('each with how far it is: the round is asked, then how far, since either may be meant', async () => {
    const asked = await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% รอบ 12 เดือน 80% จัดอบรมแล้ว');
    expect(asked.text).toContain('รายงานรอบใด');
    expect((await person.presses('รอบ 12 เดือน')).text).toContain('ทำไปแล้วเท่าไร');
    // What was done is asked along, as it stands.
    expect((await person.says('80')).text).toContain('ที่มีอยู่: จัดอบรมแล้ว');
    const preview = await person.presses('ข้าม');
    expect(preview.text).toContain('รอบ 12 เดือน ความก้าวหน้า 80% รายละเอียด จัดอบรมแล้ว กด');
  });

  test('while the first is overdue: asked, too, and not put into it', async () => {
    await bot.tick('2027-04-20');
    expect((await person.says('รายงาน มาตรการ 1 รอบ 6 และ 12 เดือน 60% จัดอบรมแล้ว')).text).toContain('รายงานรอบใด');
  });

  test('among several measures it is refused with what to do, rather than guessed', async () => {
    const reply = await person.says('มาตรการ 1 รอบ 6 และ 12 เดือน 60%\nมาตรการ 4 80%');
    expect(reply.text).toContain('รายงานได้ครั้งละรอบ');
  });

  test.each([
    ['รายงาน มาตรการ 1 รอบ 12 เดือน 80% ทำต่อจากรอบ 6 เดือน', 'รอบ 12 เดือน ความก้าวหน้า 80% รายละเอียด ทำต่อจากรอบ 6 เดือน กด'],
    ['รายงาน มาตรการ 1 รอบ 6 เดือน รอบ 6 เดือน 60% จัดอบรม', 'รอบ 6 เดือน ความก้าวหน้า 60%'],
    ['รายงาน มาตรการ 1 รอบ 6 เดือน 60% อบรม 12 คน และ 6 วัน', 'รอบ 6 เดือน ความก้าวหน้า 60%'],
  ])('"%s" speaks of one', async (typed, told) => {
    expect((await person.says(typed)).text).toContain(told);
  });
});

describe('a report that names two years', () => {
  test.each([
    'รายงาน มาตรการ 1 ปี 2569 และ 2570 รอบ 6 เดือน 60% จัดอบรมแล้ว',
    'รายงาน มาตรการ 1 ปี 2569-2570 รอบ 6 เดือน 60% จัดอบรมแล้ว',
    'รายงาน มาตรการ 1 ปี 2570 กับปี 2569 60% จัดอบรมแล้ว',
  ])('"%s" is refused with what to do, and nothing is begun', async (typed) => {
    const reply = await person.says(typed);
    expect(reply.text).toContain('รายงานได้ครั้งละปี พิมพ์ใหม่โดยบอกปีเดียว');
    expect(reply.text).toMatch(/2569 และ 2570|2570 และ 2569/);
    expect(reply.labels).not.toContain('ยืนยันส่ง');
  });

  test('what happened in another year stays in the words of the report', async () => {
    const preview = await person.says('รายงาน มาตรการ 1 ปี 2570 รอบ 6 เดือน 60% ปรับปรุงระเบียบของปี 2569');
    expect(preview.text).toContain('รายละเอียด ปรับปรุงระเบียบของปี 2569 กด');
  });
});

describe('what is typed beside the right key, or came along from elsewhere', () => {
  test.each([['มาตรการ4️⃣60%'], ['มาตรการ④60%'], ['มาตรการ4️⃣๖๐%']])('"%s" is measure 4 and 60%', async (typed) => {
    await person.says(`${typed} รอบ 6 เดือน จัดอบรมแล้ว`);
    expect(person.got().text).toContain('มาตรการ 4 รอบ 6 เดือน ความก้าวหน้า 60% รายละเอียด จัดอบรมแล้ว กด');
  });

  test.each([
    ['คะแนน O3O ปี 2562', 'ข้อ O30 '],
    ['คะแนน O1O ปี 2562', 'ข้อ O10 '],
    ['คะแนน Ol2 ปี 2562', 'ข้อ O12 '],
    ['คะแนน O3 ปี 2562', 'ข้อ O3 '],
    ['คะแนน 0IT ปี 2562', 'แบบวัด OIT'],
    ['คะแนน lIT ปี 2562', 'แบบวัด IIT'],
    ['คะแนน ElT ปี 2562', 'แบบวัด EIT'],
  ])('"%s" is answered with %s', async (typed, told) => {
    expect((await person.says(typed)).text).toContain(told);
  });

  test('marks that turn the direction of reading are not kept, wherever they stand', async () => {
    const preview = await person.says('\u202bรายงาน\u200f มาตรการ 1 รอบ 6 เดือน \u206760%\u2069 จัด\u202eอบรมแล้ว\u202c');
    expect(preview.text).toContain('รายละเอียด จัดอบรมแล้ว กด');
    expect(JSON.stringify(preview.messages)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  test('who is mentioned before the words is named whole', async () => {
    const mentionees = [0, 1].map((one) => ({
      index: one * 7,
      length: 6,
      type: 'user' as const,
      isSelf: false,
      userId: `U${String(one).padStart(32, '0')}`,
    }));
    const preview = await person.saysMarked('@สมศรี @สมปอง รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว', {
      mention: { mentionees },
    });
    expect(preview.text).toContain('รายละเอียด @สมศรี @สมปอง จัดอบรมแล้ว กด');
  });
});

describe('a round whose report is approved', () => {
  const approve = async () => {
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
    await person.presses('ยืนยันส่ง');
    await reports(officeId('kham-muang')).updateOne({ measure: 4 }, { $set: { state: 'approved' } });
  };

  test('is not asked about: the other one is taken, and shown', async () => {
    await approve();
    const preview = await person.says('รายงาน มาตรการ 4 80% ติดประกาศแล้ว');
    expect(preview.text).toContain('ตรวจก่อนส่งรายงานมาตรการ 4 รอบ 12 เดือน ความก้าวหน้า 80%');
  });

  test('named all the same is refused, and says who can send it back', async () => {
    await approve();
    expect((await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 80%')).text).toContain('อนุมัติแล้ว');
  });

  test('is asked about as long as it is only handed in', async () => {
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
    await person.presses('ยืนยันส่ง');
    expect((await person.says('รายงาน มาตรการ 4 80% ติดประกาศแล้ว')).text).toContain('รายงานรอบใด');
  });
});
