import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Router } from 'express';
import sharp from 'sharp';
import { makePaper } from '../../../src/documents/make-paper';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { documentVersions } from '../../../src/domain/documents/document.model';
import { createFileLinks } from '../../../src/domain/evidence/file-links';
import { memoEvents } from '../../../src/domain/memos/memo.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation, type Organisation } from '../../../src/domain/organisations/organisation.model';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { signInPath, usePages } from '../../../src/testing/visitor';
import { pageRoutes } from '../../../src/web/pages';
import { assets } from '../../../src/web/pages/assets';
import { createKeptPages } from '../../../src/web/pages/kept-pages';
import { STAFF_PAGES } from '../../../src/web/pages/staff/all-pages';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const MINUTE_MS = 60_000;
const HERE = '/public/kham-muang';
const YEAR = `${HERE}/2570`;

/** Measure 3 is reported, approved and released; measure 2 is reported and nothing more. */
async function released() {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'มานี มีนาม' });
  const head = await bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้า' });
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  await staff.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await head.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await head.presses('อนุมัติ');
  await staff.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 50% ยังไม่เปิดเผย ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  return { staff, admin };
}

/** Lets the papers be made that stand there a minute after a release. */
async function papersMade(): Promise<void> {
  bot.clock.advance(MINUTE_MS);
  await bot.idle();
}

test('before anything is released there is the office, and no year', async () => {
  const anybody = pages.browser();
  expect((await anybody.get(HERE)).said).toContain('หน่วยงานยังไม่ได้เผยแพร่');
  for (const path of [
    YEAR,
    `${YEAR}.json`,
    `${YEAR}.csv`,
    '/public/no-such-office',
    `${HERE}/25xx`,
    `${HERE}/2570.exe`,
  ]) {
    expect([path, (await anybody.get(path)).status]).toEqual([path, 404]);
  }
  expect((await anybody.get('/sitemap.xml')).text).not.toContain('kham-muang');
  expect((await anybody.get('/robots.txt')).text).toContain('Sitemap: https://tamtid.example/sitemap.xml');
});

/** Every path of the routers, and of those within them; a page that nobody thought about is among them. */
function pathsOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) return [route.path];
    return 'stack' in handle ? pathsOf(handle as unknown as Router) : [];
  });
}

test('every page there is answers whoever may see it: those of staff in staff.test.ts, the others here', async () => {
  await released();
  const anybody = pages.browser();
  const open: Record<string, string> = {
    '/robots.txt': '/robots.txt',
    '/sitemap.xml': '/sitemap.xml',
    '/public/:slug': HERE,
    '/public/:slug/catalog.jsonld': `${HERE}/catalog.jsonld`,
    '/public/:slug/:year': YEAR,
    '/public/:slug/:year/preview.png': `${YEAR}/preview.png`,
    '/:held': signInPath(await (await bot.member({ role: 'executive' })).says('เปิดแดชบอร์ด')),
  };
  const { all } = assets();
  for (const { address } of all) open[address] = address;
  for (const [path, address] of Object.entries(open))
    expect([path, (await anybody.get(address)).status]).toEqual([path, 200]);
  // Papers are made a minute later, a calendar's address by its person: the tests of theirs.
  const known = [
    ...Object.keys(open),
    '/public/:slug/:year/:paper',
    '/calendar/:held.ics',
    ...STAFF_PAGES.map(({ path }) => path),
  ];
  const links = createFileLinks('https://tamtid.example', 'a-session-secret');
  const kept = createKeptPages(bot.clock, links.baseUrl);
  expect(new Set(pathsOf(pageRoutes({ clock: bot.clock, links, line: bot.line, kept })))).toEqual(new Set(known));
});

test('what was released stands there for everybody, without a name, and nothing else', async () => {
  await released();
  const anybody = pages.browser();
  const got = await anybody.get(YEAR);
  for (const words of [
    'รอบ 6 เดือน ครั้งที่ 1 เผยแพร่เมื่อ 20 พ.ย. 2569',
    'ผลรอบ 6 เดือน (สำนักปลัด)',
    '70%',
    'จัดอบรมแล้ว',
    'คู่มือ 1 เล่ม',
    'ระดับ D',
    'https://tamtid.example/public/kham-muang/2570',
    'สอบถามข้อมูล: สำนักปลัด เทศบาลตำบลคำม่วง',
  ])
    expect(got.said).toContain(words);
  const others = await Promise.all(['.json', '.csv', '.csv-metadata.json'].map((end) => anybody.get(`${YEAR}${end}`)));
  const catalog = await anybody.get(`${HERE}/catalog.jsonld`);
  for (const { text, status } of [got, catalog, ...others]) {
    expect(status).toBe(200);
    for (const hidden of ['มานี', 'ยังไม่เปิดเผย', 'example.go.th/manual', '/files/']) expect(text).not.toContain(hidden);
  }
  for (const words of ['การวิเคราะห์ผลการประเมิน ITA ปี 2562', 'ประเด็นที่ต้องพัฒนา และวิธีการพัฒนา', '(O34)'])
    expect(got.said).toContain(words);
  // A link to it is shown with a picture.
  expect(got.text).toContain(`<meta property="og:image" content="https://tamtid.example${YEAR}/preview.png"`);
  const picture = await fetch(`${pages.address}${YEAR}/preview.png`);
  const { width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
  expect(got.text).toContain(`og:image:width" content="${width}"`);
  expect(got.text).toContain(`og:image:height" content="${height}"`);
  await anybody.followAll(got);
  await anybody.followAll(await anybody.get(HERE));
  expect((await anybody.get('/sitemap.xml')).text).toContain(`https://tamtid.example${YEAR}`);
});

test('as data it says the same: JSON, CSV with its description, a catalogue', async () => {
  await released();
  await reports(office).updateMany({}, { $set: { detail: '=HYPERLINK("https://evil.example")' } });
  const anybody = pages.browser();
  const json = JSON.parse((await anybody.get(`${YEAR}.json`)).text);
  expect(json).toMatchObject({ fiscalYear: 2570, organisation: { slug: 'kham-muang' }, assessment: { total: 57.31 } });
  expect(json.measures).toHaveLength(12);
  expect(json.measures[2].results).toMatchObject([
    { round: '6m', unit: 'สำนักปลัด', progress: 70, releasedOn: '2026-11-20' },
  ]);

  const csv = await anybody.get(`${YEAR}.csv`);
  const rows: Record<string, string>[] = parse(csv.text, { bom: true, columns: true });
  expect(rows).toHaveLength(12);
  expect(rows[2]).toMatchObject({
    measure_number: '3',
    round: '6m',
    progress_percent: '70',
    released_on: '2026-11-20',
  });
  expect(rows[2]?.detail).toMatch(/^'=HYPERLINK/);
  const described = JSON.parse((await anybody.get(`${YEAR}.csv-metadata.json`)).text);
  const names = described.tableSchema.columns.map(({ name }: { name: string }) => name);
  expect(names).toEqual(Object.keys(rows[0] ?? {}));
  expect(names.join()).toMatch(/^[a-z_,]+$/);

  const catalog = JSON.parse((await anybody.get(`${HERE}/catalog.jsonld`)).text);
  const [dataset] = catalog['dcat:dataset'];
  expect(dataset).toMatchObject({ '@id': `https://tamtid.example${YEAR}`, 'dct:issued': '2026-11-20' });
  expect(dataset['dcat:distribution']).toHaveLength(2);
});

test('the papers of what was released are there to download, as they were made, and gone with a withdrawal', async () => {
  const { admin } = await released();
  const anybody = pages.browser();
  expect((await anybody.get(YEAR)).said).not.toContain('เอกสารเผยแพร่');
  await papersMade();
  const page = await anybody.get(YEAR);
  expect(page.said).toContain('รายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570 (PDF)');
  expect(page.said).toMatch(/ตารางมาตรการ ปี 2570 \(PDF\) \d+ KB จัดทำเมื่อ 20 พ.ย. 2569/);
  expect(page.said).not.toContain('รอบ 12 เดือน ปี 2570 (PDF)');
  const kept = await documentVersions(office).find({}, { sort: { key: 1 } });
  expect(kept.map(({ key }) => key)).toEqual([
    'A/2570/year/pdf/released',
    'B/2570/year/pdf/released',
    'C/2570/6m/pdf/released',
  ]);
  expect(kept[2]?.sources.reports).toMatchObject([{ measure: 3, unit: 'clerk_office', round: '6m' }]);
  const response = await fetch(`${pages.address}${YEAR}/results-6m.pdf`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept[2]?.sha256);
  const organisation = (await findOrganisation(office)) as Organisation;
  const wish = { kind: 'C' as const, fiscalYear: 2570, round: '6m' as const, units: null, memo: null };
  const says = async (isReleased: boolean) =>
    JSON.stringify((await makePaper(organisation, { ...wish, isReleased }, bot.clock.now())).blocks);
  expect(await says(false)).toContain('ยังไม่เปิดเผย');
  expect(await says(true)).toContain('จัดอบรมแล้ว');
  for (const hidden of ['ยังไม่เปิดเผย', 'มานี', 'ผู้ดูแล']) expect(await says(true)).not.toContain(hidden);
  const json = JSON.parse((await anybody.get(`${YEAR}.json`)).text);
  expect(json.papers[2]).toMatchObject({
    bytes: bytes.length,
    address: `https://tamtid.example${YEAR}/results-6m.pdf`,
  });
  expect((await anybody.get(`${HERE}/catalog.jsonld`)).text).toContain('/2570/results-6m.pdf');
  expect((await anybody.get(`${YEAR}/results-12m.pdf`)).status).toBe(404);

  await admin.says('ถอนการเผยแพร่รอบ 6 เดือน');
  await admin.says('ตัวเลขผิด');
  await admin.presses('ถอนการเผยแพร่');
  for (const name of ['results-6m.pdf', 'measures.pdf']) {
    expect([name, (await anybody.get(`${YEAR}/${name}`)).status]).toEqual([name, 404]);
  }
});

test('what is withdrawn is gone at once, and stays listed with its reason; a corrected edition is another one', async () => {
  const { admin } = await released();
  const anybody = pages.browser();
  await anybody.get(YEAR);
  const isTold = 'หน้าสาธารณะแสดงเหตุผลนี้ให้ทุกคนเห็น ไม่ใส่ชื่อหรือข้อมูลของบุคคล';
  expect((await admin.says('ถอนการเผยแพร่รอบ 6 เดือน')).text).toContain(isTold);
  expect((await admin.says('ตัวเลขผิด')).text).toContain(isTold);
  await admin.presses('ถอนการเผยแพร่');
  expect(await reports(office).count({ state: 'published' })).toBe(0);
  const gone = await anybody.get(YEAR);
  expect(gone.said).toContain('ถอนเมื่อ 20 พ.ย. 2569 เหตุผล: ตัวเลขผิด');
  expect(gone.said).not.toContain('จัดอบรมแล้ว');
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  const again = (await anybody.get(YEAR)).said;
  expect(again).toContain('รอบ 6 เดือน ครั้งที่ 2');
  expect(again).toContain('เหตุผล: ตัวเลขผิด');
  expect(again).toContain('จัดอบรมแล้ว');
});

test('it is kept by browsers and by the server, and sent compressed', async () => {
  await released();
  const anybody = pages.browser();
  const first = await anybody.get(YEAR, { 'accept-encoding': 'gzip, br' });
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(first.headers.get('content-encoding')).toBe('br');
  const etag = first.headers.get('etag') ?? '';
  expect((await anybody.get(YEAR, { 'if-none-match': etag })).status).toBe(304);
  await reports(office).updateMany({}, { $set: { detail: 'อย่างอื่น' } });
  expect((await anybody.get(YEAR)).said).not.toContain('อย่างอื่น');
  bot.clock.advance(MINUTE_MS);
  const later = await anybody.get(YEAR, { 'if-none-match': etag });
  expect(later.said).toContain('อย่างอื่น');
});

test('why something was withdrawn can be said in other words, which are shown everywhere in place of those of before', async () => {
  const { admin } = await released();
  const anybody = pages.browser();
  expect((await admin.says('แก้ไขเหตุผลการถอน')).text).toContain('ไม่มีการถอนการเผยแพร่');
  for (const reason of ['ตัวเลขผิด', 'นาย ก ใส่ตัวเลขผิด']) {
    await admin.says('ถอนการเผยแพร่รอบ 6 เดือน');
    await admin.says(reason);
    expect((await admin.presses('ถอนการเผยแพร่')).text).toContain('พิมพ์ "แก้ไขเหตุผลการถอน"');
    await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
    await admin.presses('อนุมัติเผยแพร่');
  }
  expect((await anybody.get(YEAR)).said).toContain('นาย ก ใส่ตัวเลขผิด');
  expect((await admin.says('แก้ไขเหตุผลการถอน')).text).toContain('รอบ 6 เดือน ปี 2570 ครั้งที่ 1');
  expect((await admin.says('รอบ 6 เดือน ปี 2570 ครั้งที่ 2')).text).toContain('"นาย ก ใส่ตัวเลขผิด"');
  await admin.says('ตัวเลขมาตรการ 2 ผิด');
  expect((await anybody.get(YEAR)).said).toContain('นาย ก ใส่ตัวเลขผิด');
  expect((await admin.presses('บันทึก')).text).toContain('หน้าสาธารณะแสดงเหตุผลใหม่แล้ว');
  const page = (await anybody.get(YEAR)).said;
  expect(page).toContain('เหตุผล: ตัวเลขมาตรการ 2 ผิด');
  expect(page).toContain('เหตุผล: ตัวเลขผิด');
  expect(page).not.toContain('นาย ก');
  const said = [...(await reportEvents(office).find()), ...(await memoEvents(office).find())];
  expect(JSON.stringify(said)).not.toContain('นาย ก');
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'memo.withdrawal_reworded', subject: 'memo 2570 6m' }]);
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  expect((await staff.says('แก้ไขเหตุผลการถอน')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
});
