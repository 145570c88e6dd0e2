import { makePaper } from '../../../src/documents/make-paper';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { loadPaperSettings } from '../../../src/domain/papers/keep-settings';
import { yearOfPapers } from '../../../src/domain/papers/paper-settings';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const HERE = '/dashboard/settings';
const DEADLINE = `${HERE}/deadline`;
const PAPERS = `${HERE}/papers`;

async function adminsBrowser() {
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  return browser;
}

test('a due day is changed and made the usual one again; what cannot be says why', async () => {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const browser = pages.browser();
  await browser.signIn(admin);
  const page = await browser.get(HERE);
  expect(page.said).toContain('รอบ 6 เดือน ตอนนี้ 31 มี.ค. 2570 (อีก 131 วัน)');
  await browser.followAll(page);
  for (const [day, words] of [
    ['', 'พิมพ์วันใหม่ก่อนบันทึก'],
    ['31 ก.พ. 2570', 'ปฏิทินไม่มีวันที่นั้น'],
    ['1 พ.ย. 2569', 'ผ่านไปแล้ว'],
    ['31 มี.ค. 2570', 'อยู่แล้ว'],
  ] as const) {
    const refused = await browser.submit(page, DEADLINE, { round: '6m', day, do: 'set' });
    expect([refused.status, refused.said.includes(words) || refused.said]).toEqual([422, true]);
  }
  // What it means is shown before it is set, as in chat.
  const shown = await browser.submit(page, DEADLINE, { round: '6m', day: '13 มี.ค. 2570', do: 'set' });
  expect([shown.status, (await browser.get(HERE)).said.includes('ตอนนี้ 31 มี.ค. 2570')]).toEqual([200, true]);
  expect(shown.said).toMatch(/กำหนดส่งใหม่ 13 มี\.ค\. 2570.*วันเสาร์.*ยังส่งไม่ครบ 12 รายการ.*แจ้งเตือน/);
  const toSet = await browser.submit(page, DEADLINE, { round: '6m', day: '15 มี.ค. 2570', do: 'set' });
  const set = await browser.submit(toSet, DEADLINE, { do: 'set' });
  const after = await browser.visit(set.to ?? '');
  expect(after.said).toMatch(/เปลี่ยนกำหนดส่งแล้ว.*ตอนนี้ 15 มี\.ค\. 2570.*วันปกติ 31 มี\.ค\. 2570/);
  // Seen before that, it is another day meanwhile.
  expect((await browser.submit(page, DEADLINE, { round: '6m', day: '10 มี.ค. 2570', do: 'set' })).said).toContain(
    'ถูกเปลี่ยนไปแล้ว',
  );
  const toUsual = await browser.submit(after, DEADLINE, { round: '6m', do: 'usual' });
  expect(toUsual.said).toContain('กำหนดส่งใหม่ 31 มี.ค. 2570');
  await browser.submit(toUsual, DEADLINE, { do: 'usual' });
  expect((await browser.get(HERE)).said).toContain('ตอนนี้ 31 มี.ค. 2570');
  expect((await latestAudit(office, 20)).filter(({ action }) => action === 'deadline.set')).toHaveLength(2);
  // Once the usual day is over nobody is offered to go back to it.
  const later = await browser.submit(await browser.get(HERE), DEADLINE, {
    round: '6m',
    day: '10 พ.ค. 2570',
    do: 'set',
  });
  await browser.submit(later, DEADLINE, { do: 'set' });
  bot.clock.set(instantOf('2027-04-05', '09:00'));
  await browser.signIn(admin);
  const over = await browser.get(HERE);
  expect([over.said.includes('ตอนนี้ 10 พ.ค. 2570'), over.text.includes('value="usual"')]).toEqual([true, false]);
});

test('the papers are set as one; words that are too long say so, and what somebody else changed is not overwritten unseen', async () => {
  const browser = await adminsBrowser();
  const page = await browser.get(HERE);
  const entered = {
    digits: 'arabic',
    foreword: 'ย่อหน้าแรก\nย่อหน้าที่สอง',
    memoTo: 'นายกเทศมนตรี',
    itemsDue: '20 ก.พ. 2570',
  };
  const wrong = await browser.submit(page, PAPERS, { ...entered, memoTo: 'ก'.repeat(201), itemsDue: 'วันไหนก็ได้' });
  expect([wrong.status, wrong.text.split('class="problem"').length - 1]).toEqual([422, 2]);
  expect(wrong.said).toContain('ย่อหน้าแรก');
  const saved = await browser.submit(wrong, PAPERS, entered);
  expect((await browser.visit(saved.to ?? '')).said).toContain('บันทึกการตั้งค่าเอกสารแล้ว');
  const settings = await loadPaperSettings(office);
  expect(settings.digits).toBe('arabic');
  expect(yearOfPapers(settings, 2570)).toMatchObject({
    foreword: ['ย่อหน้าแรก', 'ย่อหน้าที่สอง'],
    memoTo: 'นายกเทศมนตรี',
    itemsDue: '2027-02-20',
  });
  const set = (await latestAudit(office, 20))
    .filter(({ action }) => action === 'papers.set')
    .map(({ subject }) => subject);
  expect(set.sort()).toEqual(['digits', 'foreword 2570', 'itemsDue 2570', 'memoTo 2570']);
  // As long as each may be, they are not too long together; what no form holds says what to do.
  const long = 'ข้อความ '.repeat(480);
  const full = { foreword: long, reason: long, result: long, request: long };
  expect((await browser.submit(await browser.get(HERE), PAPERS, full)).status).toBe(303);
  const endless = await browser.submit(await browser.get(HERE), PAPERS, { foreword: long.repeat(40) });
  expect([endless.status, endless.said.includes('ตัดให้สั้นลง')]).toEqual([413, true]);
  // The first page showed other settings.
  const late = await browser.submit(page, PAPERS, { digits: 'thai' });
  expect([late.status, late.said.includes('มีผู้อื่นเปลี่ยน')]).toEqual([422, true]);
  expect((await browser.visit((await browser.submit(await browser.get(HERE), PAPERS)).to ?? '')).said).toContain(
    'เป็นแบบนี้อยู่แล้ว',
  );
});

test('a telephone is set as it is written on papers, and stands in the memo and on the public page at once', async () => {
  const browser = await adminsBrowser();
  const page = await browser.get(HERE);
  const wrong = await browser.submit(page, PAPERS, { telephone: '12345' });
  expect([wrong.status, wrong.said]).toEqual([422, expect.stringContaining('อ่านเบอร์โทรไม่ได้')]);
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  await staff.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
  await head.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await head.presses('อนุมัติ');
  const admin = await bot.member({ role: 'admin' });
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  const anybody = pages.browser();
  expect((await anybody.get('/public/kham-muang/2570')).said).not.toContain('โทร.');
  await browser.submit(page, PAPERS, { telephone: '043-123456 ต่อ ๑๐๑' });
  expect((await anybody.get('/public/kham-muang/2570')).text).toContain(
    'โทร. <a href="tel:+6643123456;ext=101">0 4312 3456 ต่อ 101</a>',
  );
  expect((await anybody.get('/public/kham-muang/2570.json')).text).toContain('"telephone": "0 4312 3456 ต่อ 101"');
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error('no office');
  const wish = { kind: 'D' as const, fiscalYear: 2570, round: '6m' as const, units: null, memo: null };
  expect(JSON.stringify(await makePaper(organisation, wish, bot.clock.now()))).toContain('โทร. 0 4312 3456 ต่อ 101');
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'papers.set', subject: 'telephone' }]);
});

test('an emblem is uploaded, drawn anew, and taken away again; what is none says why', async () => {
  const browser = await adminsBrowser();
  const page = await browser.get(HERE);
  const EMBLEM = `${HERE}/emblem`;
  const file = (bytes: Buffer | string, name = 'ตรา.png') => ({
    emblem: [new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)],
  });
  for (const [sent, words] of [
    [{}, 'เลือกไฟล์รูปตราก่อนบันทึก'],
    [file('<svg onload="x"/>'), 'เปิดไฟล์นี้เป็นรูปไม่ได้'],
    [file(jpeg('#336699', 64)), 'รูปนี้เล็กเกินไป'],
  ] as const) {
    const refused = await browser.submit(page, EMBLEM, { ...sent, do: 'save' });
    expect([refused.status, refused.said.includes(words) || refused.said]).toEqual([422, true]);
  }
  const saved = await browser.submit(page, EMBLEM, { ...file(jpeg('#336699', 300)), do: 'save' });
  const after = await browser.visit(saved.to ?? '');
  expect(after.said).toContain('บันทึกตราแล้ว');
  const { emblem } = await loadPaperSettings(office);
  expect(
    [...(emblem ?? [])]
      .slice(1, 4)
      .map((byte) => String.fromCharCode(byte))
      .join(''),
  ).toBe('PNG');
  expect((await latestAudit(office, 1))[0]).toMatchObject({ action: 'papers.set', subject: 'emblem' });
  await browser.submit(after, EMBLEM, { do: 'remove' });
  expect((await loadPaperSettings(office)).emblem).toBeNull();
});
