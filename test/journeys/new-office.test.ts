import { officeId } from '../../src/domain/office-store';
import { findOrganisation, saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { ALL_PARTS } from '../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../src/testing/make-bot';

const bot = useBot();
const slug = 'new-office';
const office = officeId(slug);

let admin: TestPerson;
beforeEach(async () => {
  const example = await findOrganisation(officeId('kham-muang'));
  if (!example) throw new Error('no example office');
  const { approvalChain: _chain, formerUnits: _former, ...plain } = example;
  const units = example.units.filter(({ key }) => key === 'clerk_office' || key === 'all_units');
  await saveOrganisation({ ...plain, _id: office, name: 'เทศบาลตำบลใหม่', units, roundDates: [] });
  admin = await bot.member({ role: 'admin', office: slug, name: 'ผู้ดูแล' });
});

/** An admin says something, sees what would become of it, and confirms. */
async function sets(said: string, confirm: string): Promise<string> {
  await admin.says(said);
  return (await admin.presses(confirm)).text;
}

async function imports(name: string, rows: string): Promise<string> {
  await admin.sendsFile(name, Buffer.from(rows));
  return (await admin.presses('นำเข้า')).text;
}

/** Somebody comes in by a code that the admin issues. */
async function registers(as: string, name: string): Promise<TestPerson> {
  const [code = 'none'] = /[A-Z]{4}-\d{4}/.exec((await admin.says(`ออกรหัส ${as}`)).text) ?? [];
  const person = bot.guest();
  await person.says(`ลงทะเบียน ${code}`);
  expect((await person.presses('ยินยอมและลงทะเบียน')).text).toContain('เทศบาลตำบลใหม่');
  await person.says(name);
  return person;
}

// Nothing but the chat and files sent into it (issue 11, section 2, Admin).
test('a new office is set up, reports and releases without a terminal', async () => {
  await sets('เพิ่มส่วนราชการ กองคลัง', 'ยืนยันเพิ่ม');
  await sets('เพิ่มวันหยุด 24 มี.ค. 2570 ปิดปรับปรุงอาคาร', 'ยืนยันเพิ่ม');
  const plan = 'หน่วยงาน,new-office\nปีงบประมาณ,2570\nที่,มาตรการ,ผู้รับผิดชอบ,รอบ\n1,อบรมบุคลากร,กองคลัง,6 เดือน\n';
  expect(await imports('แผน.csv', plan)).toContain('นำเข้า');
  const scores = 'หน่วยงาน,new-office\nปีงบประมาณ,2569\nรายการ,คะแนน\nคะแนนรวม,88.5\nIIT,90\n';
  expect(await imports('คะแนน.csv', scores)).toContain('นำเข้า');
  await sets('ตั้งกำหนดส่ง รอบ 6 เดือน 15 มี.ค. 2570', 'ยืนยันเปลี่ยนกำหนดส่ง');
  await sets('เพิ่มตำแหน่ง นายกเทศมนตรี', 'ยืนยันเพิ่ม');

  const staff = await registers('เจ้าหน้าที่ กองคลัง', 'สมศรี ใจดี, นักวิชาการคลัง');
  const head = await registers('หัวหน้าส่วนราชการ กองคลัง', 'มานะ มีสุข, ผู้อำนวยการกองคลัง');
  const mayor = await registers('ผู้บริหาร', 'วีระ กล้าหาญ, นายกเทศมนตรี');
  await sets('ตั้งตำแหน่ง นายกเทศมนตรี ให้ วีระ กล้าหาญ', 'ยืนยันตั้ง');

  expect((await staff.says('คะแนนปีที่แล้ว')).text).toContain('88.50');
  const work = await staff.says('งานของฉัน');
  expect(work.text).toContain('1. อบรมบุคลากร');
  expect(work.text).toContain('15 มี.ค. 2570');
  await staff.says(`มาตรการ 1 100% อบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await head.says('ตรวจมาตรการ 1 รอบ 6 เดือน');
  expect((await head.presses('อนุมัติ')).text).toContain('เสนอรายงานรอบ 6 เดือน ปี 2570 ไปยัง "นายกเทศมนตรี" แล้ว');
  await mayor.says('เรื่องเสนอ');
  await mayor.presses('อนุมัติเผยแพร่');
  await mayor.presses('ยืนยันอนุมัติเผยแพร่');
  expect((await admin.says('สถานะมาตรการ 1')).text).toContain('อนุมัติเผยแพร่แล้ว');
});
