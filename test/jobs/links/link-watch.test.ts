import { officeId } from '../../../src/domain/office-store';
import { itemPagesOf, keepItemPages } from '../../../src/domain/papers/keep-item-pages';
import { HttpsSite } from '../../../src/testing/https-site';
import { useBot } from '../../../src/testing/make-bot';

const OFFICE = officeId('kham-muang');
const site = new HttpsSite();
const gone = new Set<string>();
const bot = useBot({ looking: site.looking });

beforeAll(() =>
  site.start((request, response) => void response.writeHead(gone.has(request.url ?? '') ? 404 : 200).end()),
);
afterAll(() => site.stop());
beforeEach(() => {
  gone.clear();
  site.asked.splice(0);
});

const page = (code: string, path: string) => ({
  fiscalYear: 2570,
  code,
  title: `เรื่อง ${code}`,
  unit: 'clerk_office',
  url: site.url(path),
  publishedOn: null,
});
const answers = async () => (await itemPagesOf(OFFICE, 2570)).map(({ code, answers }) => `${code} ${answers}`).sort();

test('a link that does not open three times is told to the admins once, and looked at again when they ask', async () => {
  const admin = await bot.member({ role: 'admin' });
  const som = await bot.member({ role: 'staff', unit: 'clerk_office' });
  await keepItemPages(OFFICE, [page('O1', '/o1'), page('O2', '/o2'), page('O3', '/o3')]);
  gone.add('/o2').add('/o3');

  expect(await bot.tick('2026-11-23')).toEqual([]);
  expect(site.asked.filter((one) => one.startsWith('HEAD')).sort()).toEqual(['HEAD /o1', 'HEAD /o2', 'HEAD /o3']);
  // It may be back in ten minutes: nothing is said of it yet.
  expect(await answers()).toEqual(['O1 true', 'O2 null', 'O3 null']);
  expect(await bot.tick('2026-11-23', '08:41')).toEqual([]);
  expect(await bot.tick('2026-11-23', '09:45')).toEqual([]);
  const told = await bot.tick('2026-11-23', '09:49');
  expect(told.map(({ to }) => to)).toEqual([admin.key]);
  expect(told[0]?.reply.text).toContain('ลิงก์ที่เผยแพร่เปิดไม่ได้ 2 รายการ');
  expect(told[0]?.reply.text).toContain('ข้อ O2');
  expect(told[0]?.reply.text).toContain('ไม่พบหน้านี้');
  expect(told[0]?.reply.text).not.toContain('ข้อ O1');
  expect(await answers()).toEqual(['O1 true', 'O2 false', 'O3 false']);
  expect((await som.says('ลิงก์ OIT')).text).toContain('ตรวจแล้ว เปิดไม่ได้');

  gone.delete('/o2');
  const asked = await admin.presses('ตรวจอีกครั้ง');
  expect(asked.text).toContain('กำลังตรวจ 2 ลิงก์');
  expect(asked.text).toContain('ยังเปิดไม่ได้ 1 จาก');
  expect(await answers()).toEqual(['O1 true', 'O2 true', 'O3 false']);

  // A week later it is looked at again, and nobody is told of the same again; what opened and is gone is told.
  expect(await bot.tick('2026-11-24')).toEqual([]);
  site.asked.splice(0);
  await bot.tick('2026-11-30');
  expect(site.asked).toContain('HEAD /o1');
  expect(await answers()).toEqual(['O1 true', 'O2 true', 'O3 false']);
  expect(await bot.tick('2026-11-30', '08:40')).toEqual([]);
});

test('what is published no more is looked at no more', async () => {
  const admin = await bot.member({ role: 'admin' });
  await keepItemPages(OFFICE, [page('O1', '/o1')]);
  gone.add('/o1');
  await bot.tick('2026-11-23');
  await bot.tick('2026-11-23', '08:41');
  await bot.tick('2026-11-23', '09:45');
  await keepItemPages(OFFICE, [page('O1', '/new')]);
  const told = await bot.tick('2026-11-23', '09:49');
  expect(told[0]?.reply.text ?? '').not.toContain('ข้อ O1');
  site.asked.splice(0);
  await bot.tick('2026-11-24');
  expect(site.asked).toEqual(['HEAD /new']);
  expect((await admin.presses('ตรวจอีกครั้ง')).text).toContain('ไม่ได้เผยแพร่แล้ว');
});
