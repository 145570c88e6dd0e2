import { measures } from '../../src/domain/measures/measure.model';
import { officeId } from '../../src/domain/office-store';
import { useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';

const bot = useBot();
/** Its plan and period have Thai digits, as the office wrote them. */
const OFFICE = 'soe-phloe';

const STARTS = [
  'งานของฉัน',
  'รายงาน',
  'รายงาน มาตรการ ๓ รอบ ๖ เดือน ๖๐% จัดอบรมแล้ว',
  'รายงาน มาตรการที่สาม',
  'มาตรการ ๓ ต้องทำอะไร',
  'สถานะมาตรการ ๓',
  'ใครยังไม่รายงาน',
  'ภาพรวม',
  'กองไหนช้าที่สุด',
  'กำหนดส่ง',
  'คะแนน ปี ๒๕๖๕',
  'คะแนน O๑๑ ปี ๒๕๖๕',
  'เทียบคะแนนปี ๒๕๖๔ กับ ๒๕๖๕',
  'ทำข้อไหนได้คะแนนเพิ่ม',
  'จุดอ่อน',
  'ออกรหัส เจ้าหน้าที่ สำนักปลัด ๕ คน ๑๔ วัน',
  'รหัสที่ยังใช้ได้',
  'รายชื่อเจ้าหน้าที่',
  'ส่วนราชการ',
  'ประกาศ ประชุมพรุ่งนี้',
  'หลักฐานมาตรการ ๓',
  'ประวัติการรายงานของฉัน',
  'รอตรวจ',
  'ตั้งกำหนดส่งมาตรการ ๓',
  'ข้อความที่ส่ง',
  'ข้อมูลของฉัน',
  'ITA คืออะไร',
  'ช่วยเหลือ',
];

const everyRole = () =>
  bot.member({
    office: OFFICE,
    name: 'สมชาย',
    grants: [
      { role: 'staff', unit: 'clerk_office' },
      { role: 'supervisor', unit: 'clerk_office' },
      { role: 'admin', unit: null },
    ],
  });

/** The lines of an answer with Thai digits in them that the office did not write itself. */
async function ownThaiDigits({ text }: Reply): Promise<string[]> {
  const plan = await measures(officeId(OFFICE)).find({});
  const written = plan.flatMap(({ title, period, guidelines, procedures, followUp }) =>
    [title, period, followUp, guidelines, procedures].flat(),
  );
  const left = written.reduce<string>((rest, one) => (one ? rest.replaceAll(one, '') : rest), text);
  return left.split('\n').filter((line) => /[๐-๙]/.test(line));
}

test.each(STARTS)('the answer to “%s” has its numbers in one script', async (start) => {
  const person = await everyRole();
  const reply = await person.says(start);
  expect(reply.text).not.toBe('');
  expect(await ownThaiDigits(reply)).toEqual([]);
});

test('what the office wrote stays as it wrote it, also where numbers of ours stand beside it', async () => {
  const person = await everyRole();
  const [measure] = await measures(officeId(OFFICE)).find({ period: 'ตลอดปี ๖๖' });
  const reply = await person.says(`มาตรการ ${measure?.num} ปี ${measure?.fiscalYear} ต้องทำอะไร`);
  expect(reply.text).toContain('ตลอดปี ๖๖');
  expect(reply.text).toContain(`ปี ${measure?.fiscalYear}`);
});

test('what a person reports in Thai digits stays as typed; how far it is, is a number of ours', async () => {
  const person = await everyRole();
  const plan = await measures(officeId(OFFICE)).find({}, { sort: { fiscalYear: -1, num: 1 } });
  const own = plan.find(({ units }) => units.includes('clerk_office'));
  const reply = await person.says(`รายงาน มาตรการ ${own?.num} ปี ${own?.fiscalYear} รอบ ๖ เดือน ๖๐% อบรม ๔๕ คน`);
  expect(reply.text).toContain('ความก้าวหน้า 60%');
  expect(reply.text).toContain('อบรม ๔๕ คน');
});
