import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { Desks } from '../../../src/domain/sessions/desk.model';
import { sessions } from '../../../src/domain/sessions/session.model';
import { signInLinks } from '../../../src/domain/sessions/sign-in-link.model';
import { useBot } from '../../../src/testing/make-bot';
import { signInPath, usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SESSIONS = '/dashboard/sessions';

const staff = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
const idsIn = (text: string) => [...text.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the link of the chat', () => {
  test('opens the dashboard once; looking at it uses nothing up', async () => {
    const person = await staff();
    const path = signInPath(await person.says('เปิดแดชบอร์ด'));
    expect(path).toMatch(/\?openExternalBrowser=1$/);
    const link = path.split('?')[0] ?? '';
    // A preview of the link, then the person.
    for (const one of [pages.browser(), pages.browser()]) expect((await one.get(path)).status).toBe(200);
    const browser = pages.browser();
    const entered = await browser.post(link);
    expect(entered).toMatchObject({ status: 303, to: '/dashboard' });
    const cookie = entered.headers.get('set-cookie') ?? '';
    for (const flag of ['__Host-tamtid=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(flag);
    expect((await browser.get(SESSIONS)).text).toContain('Chrome (Windows)');

    for (const again of [await pages.browser().get(path), await pages.browser().post(link)]) {
      expect(again.status).toBe(410);
      expect(again.said).toContain('พิมพ์ "เปิดแดชบอร์ด"');
    }
    expect(await sessions(office).count()).toBe(1);
  });

  test('of two who press at the same moment one gets in', async () => {
    const path = signInPath(await (await staff()).says('เปิดแดชบอร์ด')).split('?')[0] ?? '';
    const both = await Promise.all([pages.browser().post(path), pages.browser().post(path)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('is over after fifteen minutes, and when a newer one was asked for', async () => {
    const person = await staff();
    const [first, second] = [signInPath(await person.says('เปิดแดชบอร์ด')), signInPath(await person.says('เปิดแดชบอร์ด'))];
    expect((await pages.browser().get(first)).status).toBe(410);
    bot.clock.advance(15 * MINUTE_MS);
    expect((await pages.browser().post(second.split('?')[0] ?? '')).status).toBe(410);
  });

  test('is not used from another site, and is not given in a group', async () => {
    const person = await staff();
    const path = signInPath(await person.says('เปิดแดชบอร์ด')).split('?')[0] ?? '';
    const evil = await pages.browser().post(path, {}, { origin: 'https://evil.example' });
    expect(evil.status).toBe(403);
    expect((await pages.browser().post(path, {}, { origin: 'null' })).status).toBe(403);
    expect((await pages.browser().post(path)).status).toBe(303);
    const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
    expect(JSON.stringify(await person.says('/เปิดแดชบอร์ด', group))).not.toContain('sign-in');
  });

  test('nothing that could be used stands in the database', async () => {
    const person = await staff();
    const path = signInPath(await person.says('เปิดแดชบอร์ด'));
    const secret = /kham-muang\.([\w-]{43})/.exec(path)?.[1] ?? '';
    const browser = pages.browser();
    await browser.get('/dashboard');
    const cookie = (await browser.post(path.split('?')[0] ?? '')).headers.get('set-cookie') ?? '';
    const held = /kham-muang\.([\w-]{43})/.exec(cookie)?.[1] ?? '';
    const stored = JSON.stringify([
      await signInLinks(office).find(),
      await sessions(office).find(),
      await Desks.find().lean(),
    ]);
    for (const one of [secret, held]) expect(one).toHaveLength(43);
    for (const one of [secret, held]) expect(stored).not.toContain(one);
  });
});

describe('the code at a desk', () => {
  const codeOn = (text: string) => /เปิดแดชบอร์ด ([A-Z]{4}-\d{4})/.exec(text)?.[1] ?? '';

  test('lets the browser in that shows it, where it wanted to go', async () => {
    const person = await staff();
    const desk = pages.browser();
    const shown = await desk.get(SESSIONS);
    expect(shown.headers.get('refresh')).toBe('5');
    const code = codeOn(shown.text);
    expect(codeOn((await desk.get(SESSIONS)).text)).toBe(code);
    const said = await person.says(`เปิดแดชบอร์ด ${code}`);
    expect(said.text).toContain('เปิดแดชบอร์ดบน Chrome (Windows)');
    // Somebody else who read the code over the shoulder gets nothing by it.
    expect(codeOn((await pages.browser().get(SESSIONS)).text)).not.toBe(code);
    expect((await person.says(`เปิดแดชบอร์ด ${code}`)).text).toContain('ไม่พบหน้าแดชบอร์ด');
    expect(await desk.get(SESSIONS)).toMatchObject({ status: 303, to: SESSIONS });
    expect((await desk.get(SESSIONS)).said).toContain('ออกจากเครื่องนี้');
  });

  test('is over after fifteen minutes; then there is another', async () => {
    const person = await staff();
    const desk = pages.browser();
    const code = codeOn((await desk.get('/dashboard')).text);
    bot.clock.advance(15 * MINUTE_MS);
    expect((await person.says(`เปิดแดชบอร์ด ${code}`)).text).toContain('หมดเวลา');
    expect(codeOn((await desk.get('/dashboard')).text)).not.toBe(code);
  });

  test('a code that was typed for a stranger is taken back by ออกจากแดชบอร์ด', async () => {
    const person = await staff();
    const stranger = pages.browser();
    await person.says(`เปิดแดชบอร์ด ${codeOn((await stranger.get('/dashboard')).text)}`);
    await person.presses('ออกจากแดชบอร์ด');
    expect(codeOn((await stranger.get('/dashboard')).text)).not.toBe('');
    expect(await sessions(office).count()).toBe(0);
  });

  test('there are not endlessly many for one address', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1)
      statuses.push((await pages.browser(undefined, '203.0.113.7').get('/dashboard')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a session', () => {
  test('ends after eight idle hours, and is kept by use', async () => {
    const browser = pages.browser();
    await browser.signIn(await staff());
    for (let day = 0; day < 3; day += 1) {
      bot.clock.advance(7 * HOUR_MS);
      expect((await browser.get(SESSIONS)).said).toContain('ออกจากเครื่องนี้');
    }
    bot.clock.advance(8 * HOUR_MS);
    expect((await browser.get(SESSIONS)).text).toContain('วิธีเข้า');
  });

  test('is gone at once with the last right, the consent, or the person', async () => {
    const person = await staff();
    const browser = pages.browser();
    const isIn = async () => (await browser.get(SESSIONS)).said.includes('ออกจากเครื่องนี้');
    await browser.signIn(person);
    const of = { lineUserId: person.lineUserId };
    const stored = await people(office).findOne(of);
    const changes = [
      { grants: [] },
      { 'consent.version': 1 },
      { grants: [{ role: 'staff', unit: 'a', until: '2026-11-19' }] },
    ];
    for (const change of changes) {
      await people(office).updateOne(of, { $set: change } as never);
      expect(await isIn()).toBe(false);
      await people(office).updateOne(of, { $set: { grants: stored?.grants, consent: stored?.consent } } as never);
      expect(await isIn()).toBe(true);
    }
    await person.says('ลบข้อมูลของฉัน');
    await person.presses('ลบข้อมูล');
    expect(await isIn()).toBe(false);
    expect(await sessions(office).count()).toBe(0);
  });

  test('is listed and ended by its owner alone, with a form of the own page', async () => {
    const person = await staff();
    const [desk, phone, other] = [
      pages.browser(),
      pages.browser('Mozilla/5.0 (iPhone) Version/18 Safari/604'),
      pages.browser(),
    ];
    for (const browser of [desk, phone]) await browser.signIn(person);
    await other.signIn(await staff());
    const page = (await desk.get(SESSIONS)).text;
    expect(page).toContain('Safari (iPhone)');
    const ids = idsIn(page);
    expect(ids).toHaveLength(2);
    const own = await phone.get(SESSIONS);
    const end = (browser: typeof desk, id: string, token: string) => browser.post(`${SESSIONS}/end`, { id, token });
    // Of another person, of another session's page, and from elsewhere.
    await end(other, ids[0] ?? '', tokenIn((await other.get(SESSIONS)).text));
    expect((await end(desk, ids[0] ?? '', tokenIn(own.text))).status).toBe(403);
    const evil = { origin: 'https://evil.example' };
    const token = tokenIn(page);
    expect((await desk.post(`${SESSIONS}/end`, { id: ids[0] ?? '', token }, evil)).status).toBe(403);
    expect(idsIn((await desk.get(SESSIONS)).text)).toHaveLength(2);

    const isPhone = /Safari \(iPhone\).*?name="id" value="(\w+)"/;
    await end(desk, isPhone.exec(page)?.[1] ?? '', token);
    expect((await phone.get(SESSIONS)).said).toContain('วิธีเข้า');
    expect(idsIn((await desk.get(SESSIONS)).text)).toHaveLength(1);
    expect((await latestAudit(office, 1))[0]).toMatchObject({ action: 'session.ended' });
  });

  test('ends everywhere by ออกจากแดชบอร์ด, and by the button', async () => {
    const person = await staff();
    const browsers = [pages.browser(), pages.browser()];
    const [first = pages.browser()] = browsers;
    for (const one of browsers) await one.signIn(person);
    const token = tokenIn((await first.get(SESSIONS)).text);
    const out = await first.post(`${SESSIONS}/end-all`, { token });
    expect(out.text).toContain('ออกจากแดชบอร์ดแล้ว');
    for (const one of browsers) expect((await one.get(SESSIONS)).text).toContain('วิธีเข้า');
    await first.signIn(person);
    expect((await person.says('ออกจากแดชบอร์ด')).text).toContain('1 เครื่อง');
    expect((await first.get(SESSIONS)).text).toContain('วิธีเข้า');
  });
});

test('what is not there, and what a browser may not send, are pages that say what to do', async () => {
  const browser = pages.browser();
  for (const path of ['/dashboard/nothing', '/nothing', '/assets/x/style.css']) {
    const got = await browser.get(path);
    expect(got.status).toBe(404);
    expect(got.text).toContain('ไม่พบหน้านี้');
  }
  expect((await browser.post(`${SESSIONS}/end`)).status).toBe(401);
  for (const path of [
    '/dashboard/sign-in/x',
    `/dashboard/sign-in/kham-muang.${'a'.repeat(43)}`,
    '/dashboard/sign-in/..%2f',
  ]) {
    expect((await browser.get(path)).status).toBe(410);
  }
  expect((await browser.get('/dashboard/sign-in/%E0%A4%A')).status).toBe(400);
});
