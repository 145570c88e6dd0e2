import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

// Years, rounds and numbers as people type them into an address.
const bot = useBot();
const pages = usePages(bot);

const LEADS: [typed: string, to: string][] = [
  ['/dashboard/measures/๒๕๗๐/๑', '/dashboard/measures/2570/1'],
  ['/dashboard/report/๒๕๗๐/๑/๖m/clerk_office', '/dashboard/report/2570/1/6m/clerk_office'],
  ['/dashboard/documents/๒๕๗๐/C/๖m?done=๑', '/dashboard/documents/2570/C/6m?done=%E0%B9%91'],
  ['/public/kham-muang/๒๕๗๐.json', '/public/kham-muang/2570.json'],
];

test('Thai digits lead on to the address itself', async () => {
  const browser = pages.browser();
  for (const [typed, to] of LEADS) {
    const got = await browser.get(encodeURI(typed));
    expect([got.status, got.to]).toEqual([302, to]);
  }
});

test('a year in Thai digits is read; what is no year is refused in one sentence, and names no year 0', async () => {
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'staff', unit: 'clerk_office', name: 'มานี' }));
  expect((await browser.visit(encodeURI('/dashboard/measures/๒๕๗๐/๑'))).said).toContain('มาตรการ 1');
  expect((await browser.get(encodeURI('/dashboard/measures?year=๒๕๖๓'))).said).toContain('ปีงบประมาณ 2563');
  const none = 'ไม่ใช่ปีงบประมาณ ใช้ พ.ศ. สี่หลัก เช่น 2570';
  for (const [path, words] of [
    ['/dashboard/measures/25700/1', none],
    ['/dashboard/report/abcd/1/6m/clerk_office', none],
    ['/dashboard/documents/0/C/6m', none],
    ['/dashboard/measures/2599/1', 'ปี 2599'],
    ['/public/kham-muang/abcd', 'ที่อยู่นี้ไม่มีปีงบประมาณที่ถูกต้อง'],
    ['/public/kham-muang/9999', 'ที่อยู่นี้ไม่มีปีงบประมาณที่ถูกต้อง'],
    ['/public/kham-muang/2599', 'ยังไม่ได้เผยแพร่ผลของปี 2599'],
    ['/public/kham-muang/1/C-6m.pdf', 'ที่อยู่นี้ไม่มีปีงบประมาณที่ถูกต้อง'],
  ] as const) {
    const got = await browser.get(path);
    expect([path, got.status, got.said.includes(words) || got.said]).toEqual([path, 404, true]);
    expect(got.said).not.toMatch(/ปี 0|ปี {2}/);
  }
});
