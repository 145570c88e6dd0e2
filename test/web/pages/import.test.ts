import { latestAudit } from '../../../src/domain/audit/audit.model';
import { importFiles } from '../../../src/domain/imports/import-file.model';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const HERE = '/dashboard/import';
const HEAD = 'ที่,มาตรการ,ผู้รับผิดชอบ\n';
const ROWS = '1,อบรมบุคลากร,กองคลัง\n2,เผยแพร่ข้อมูล,กองช่าง\n';
const WHOSE = 'หน่วยงาน,kham-muang\nปีงบประมาณ,2571\n';
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'แผน.csv') => ({ file: [new File([text], name)] });
const planned = () => measures(office).find({ fiscalYear: 2571 }, { sort: { num: 1 } });

async function adminsBrowser() {
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  return browser;
}

test('a file is read, what it would change is seen, and imported once; what changed meanwhile is shown anew', async () => {
  const other = await bot.member({ role: 'admin', name: 'สมหมาย' });
  const browser = await adminsBrowser();
  const page = await browser.get(HERE);
  await browser.followAll(page);
  const kept = await browser.submit(page, HERE, fileOf(WHOSE + HEAD + ROWS));
  const address = kept.to ?? '';
  const seen = await browser.get(address);
  for (const words of ['ตรวจก่อนนำเข้า', 'แผนปี 2571', 'เพิ่ม 2', '1. อบรมบุคลากร']) expect(seen.said).toContain(words);
  expect(await planned()).toEqual([]);
  // Somebody else imports a part of it first.
  await other.sendsFile('อื่น.csv', Buffer.from(`${WHOSE}${HEAD}1,อบรมบุคลากร,กองคลัง\n`));
  await other.presses('นำเข้า');
  const again = await browser.submit(seen, address, { do: 'import' });
  expect([again.status, again.said.includes('ข้อมูลของหน่วยงานเปลี่ยนไป'), (await planned()).length]).toEqual([
    422,
    true,
    1,
  ]);
  const since = bot.moment();
  const done = await browser.submit(again, address, { do: 'import' });
  await bot.idle();
  expect((await browser.visit(done.to ?? '')).said).toContain('นำเข้าแล้ว');
  expect((await planned()).map(({ title }) => title)).toEqual(['อบรมบุคลากร', 'เผยแพร่ข้อมูล']);
  expect(other.got(since).text).toContain('ผู้ดูแล นำเข้าไฟล์ "แผน.csv" แล้ว');
  expect((await browser.visit((await browser.submit(again, address, { do: 'import' })).to ?? '')).said).toContain(
    'นำเข้าไฟล์นี้แล้ว',
  );
  expect((await latestAudit(office, 20)).filter(({ action }) => action === 'import.done')).toHaveLength(2);
});

test('a year that a file does not say is asked; a file that is left changes nothing; nobody else sees it', async () => {
  const browser = await adminsBrowser();
  const kept = await browser.submit(await browser.get(HERE), HERE, fileOf(HEAD + ROWS));
  const address = kept.to ?? '';
  const asked = await browser.get(address);
  expect(asked.said).toContain('เป็นแผนของปีใด');
  const stranger = await adminsBrowser();
  expect((await stranger.get(address)).to).toBe(`${HERE}?done=over`);
  const seen = await browser.visit((await browser.submit(asked, address, { do: 'year', year: '2571' })).to ?? '');
  expect(seen.said).toContain('แผนปี 2571');
  const left = await browser.submit(seen, address, { do: 'leave' });
  expect((await browser.visit(left.to ?? '')).said).toContain('ไม่มีอะไรเปลี่ยน');
  expect([await planned(), (await importFiles(office).find())[0]?.bytes]).toEqual([[], null]);
});

test.each<[string, ReturnType<typeof fileOf> | Record<string, never>, string]>([
  ['no file', {}, 'เลือกไฟล์ก่อน'],
  ['a program', fileOf('MZ', 'a.exe'), 'นำเข้าไฟล์ชนิดนี้ไม่ได้'],
  ['an old workbook', fileOf('x', 'แผน.xls'), '.xlsx'],
  ['more than 5 MB', fileOf(new Uint8Array(5 * 1024 * 1024 + 1)), 'ใหญ่เกิน 5 MB'],
  ['no workbook', fileOf('ไม่ใช่', 'a.xlsx'), 'พบ 1 จุดที่ต้องแก้'],
  [
    'what is wrong in several rows is said once:',
    fileOf(`${WHOSE}${HEAD}1,อบรม,กองอวกาศ\n2,เผยแพร่,กองอวกาศ\n`),
    'แผน.csv บรรทัด 4, 5 ไม่มีส่วนราชการ “กองอวกาศ”',
  ],
  [
    'what is read and not taken needs no other file:',
    fileOf(
      'รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2570 รอบ 12 เดือน\nมาตรการ,รายละเอียดการดำเนินงาน\nมีแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการที่ถูกต้อง,ทำ\n',
      'ผล.csv',
    ),
    'ดูเหตุผลด้านล่าง เหตุผลที่ไม่นำเข้า ผล.csv:3 มาตรการที่ 1 รอบ 12 เดือนยังไม่พ้นกำหนดส่ง',
  ],
  ['a wrong unit', fileOf(`${WHOSE}${HEAD}1,อบรม,กองอวกาศ\n`), 'กองอวกาศ'],
])('%s is refused in one sentence, and nothing is kept', async (_what, entered, words) => {
  const browser = await adminsBrowser();
  const refused = await browser.submit(await browser.get(HERE), HERE, entered);
  expect([refused.status, refused.said.includes(words) || refused.said]).toEqual([422, true]);
  expect(await importFiles(office).find()).toEqual([]);
});
