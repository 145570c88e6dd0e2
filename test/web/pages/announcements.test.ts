import { announcements } from '../../../src/domain/announcements/announcement.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { TestPerson } from '../../../src/testing/test-person';
import { usePages } from '../../../src/testing/visitor';
import { readDraft } from '../../../src/web/pages/staff/announcements/read-draft.rules';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const HERE = '/dashboard/announcements';
const WRITE = `${HERE}/new`;
const LONG = 'พรุ่งนี้ประชุม 9 โมง\nห้อง "ประชุม" <ชั้น 2> & ออนไลน์';

async function browserOf(person: TestPerson) {
  const browser = pages.browser();
  await browser.signIn(person);
  return browser;
}
const headOfFinance = () => bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
const all = () => announcements(office).find({});

test('an announcement is written, seen as LINE will show it with its cost, sent once, and acknowledged', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const other = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'ปลัด' });
  const browser = await browserOf(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  const form = await browser.get(WRITE);
  const wrong = await browser.submit(form, WRITE, { text: ' ', to: 'units', link: 'ไม่ใช่ลิงก์', when: '1 พ.ย. 69 9 โมง' });
  expect(wrong.status).toBe(422);
  for (const words of ['ยังไม่มีข้อความประกาศ', 'เลือกส่วนราชการอย่างน้อย 1 แห่ง', 'ไม่ใช่ลิงก์', 'เวลานี้ผ่านไปแล้ว'])
    expect(wrong.said).toContain(words);
  const entered = { title: 'ประชุม', text: LONG, link: '', to: 'units', 'unit-finance_division': '1', when: '' };
  const seen = await browser.submit(wrong, WRITE, entered);
  for (const words of ['ประกาศ เทศบาลตำบลคำม่วง', 'ชั้น 2', 'รับทราบ', 'ถึง กองคลัง', 'ผู้รับ 1 คน', 'ใช้โควตา 1 ข้อความ'])
    expect(seen.said).toContain(words);
  expect(await all()).toEqual([]);
  const again = await browser.submit(seen, WRITE, { do: 'edit' });
  expect(again.text).toContain('name="unit-finance_division" value="1" checked');
  const ready = await browser.submit(again, WRITE, { do: 'preview' });
  const sent = await browser.submit(ready, WRITE, { do: 'send' });
  expect((await browser.submit(ready, WRITE, { do: 'send' })).to).toBe(sent.to);
  await bot.idle();
  expect((await all()).map(({ versions, state }) => [versions[0]?.text, state])).toEqual([[LONG, 'sent']]);
  expect([bot.saidIn(staff).text.includes('ชั้น 2'), bot.saidIn(other).text.includes('ชั้น 2')]).toEqual([true, false]);
  const one = await browser.visit(sent.to ?? '');
  expect(one.said).toContain('ยืนยันส่งแล้ว');
  expect(one.said).toMatch(/มานี กองคลัง ยังไม่รับทราบ/);
  await staff.presses('รับทราบ');
  const { to: address = '' } = { to: sent.to?.split('?')[0] };
  expect((await browser.get(address)).said).toMatch(/รับทราบ 1 จาก 1 คน \(100%\).*มานี กองคลัง รับทราบ 20 พ\.ย\. 2569/);
  expect((await browser.get(HERE)).said).toContain('รับทราบ 1 จาก 1 คน (100%)');
  expect((await latestAudit(office, 20)).map(({ action }) => action)).toContain('announcement.confirmed');
});

test('one that is scheduled is cancelled before its time; a head writes to the own unit alone, and to nobody else’s', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const head = await headOfFinance();
  const browser = await browserOf(head);
  const form = await browser.get(WRITE);
  expect(form.text).not.toContain('unit-clerk_office');
  const forged = await browser.submit(form, WRITE, { text: 'ก', to: 'units', 'unit-clerk_office': '1' });
  expect([forged.status, forged.said.includes('สิทธิ์ของคุณส่งได้เฉพาะกองคลัง')]).toEqual([403, true]);
  expect((await latestAudit(office, 1))[0]?.action).toBe('refused.announce');
  const seen = await browser.submit(form, WRITE, { text: 'งดใช้น้ำ', to: 'everybody', when: 'พรุ่งนี้ 9 โมง' });
  expect(seen.said).toContain('ทุกคนในกองคลัง');
  const sent = await browser.submit(seen, WRITE, { do: 'send' });
  const one = await browser.visit(sent.to ?? '');
  expect(one.said).toMatch(/ตั้งเวลาส่งประกาศไว้แล้ว.*21 พ\.ย\. 2569/);
  const [stored] = await all();
  const address = `${HERE}/${stored?._id}`;
  // Somebody else's it is none of: another head sees neither it nor a way to cancel it.
  const stranger = await browserOf(await bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'อื่น' }));
  expect([(await stranger.get(address)).status, (await stranger.get(HERE)).said.includes('งดใช้น้ำ')]).toEqual([
    403,
    false,
  ]);
  const gone = await browser.submit(one, `${address}/cancel`);
  expect((await browser.visit(gone.to ?? '')).said).toContain('ยกเลิกการส่งประกาศแล้ว');
  // Pressed twice it is cancelled once; an old address does not say that it was sent.
  expect((await browser.submit(one, `${address}/cancel`)).to).toBe(gone.to);
  expect((await browser.get(`${address}?done=scheduled`)).said).not.toContain('ตั้งเวลาส่งประกาศไว้แล้ว');
  // Whoever says its id sends one of their own.
  const ready = await stranger.submit(await stranger.get(WRITE), WRITE, { text: 'ของอื่น', to: 'everybody' });
  const own = await stranger.submit(ready, WRITE, { id: String(stored?._id), do: 'send' });
  expect([own.status, own.to?.startsWith(address)]).toEqual([303, false]);
  await bot.idle();
  await bot.tick('2026-11-21', '09:00');
  expect(bot.saidIn(staff).messages).toEqual([]);
});

test('what the month has no messages for is not sent', async () => {
  for (const name of ['ก', 'ข', 'ค']) await bot.member({ role: 'staff', unit: 'finance_division', name });
  bot.world.quota.count(14_998);
  const browser = await browserOf(await headOfFinance());
  const seen = await browser.submit(await browser.get(WRITE), WRITE, { text: 'ประชุม', to: 'everybody' });
  expect(seen.said).toContain('โควตาไม่พอ');
  expect(seen.text).not.toContain('value="send"');
  const forced = await browser.submit(seen, WRITE, { do: 'send' });
  expect([forced.status, await all()]).toEqual([422, []]);
});

test('a picture is shown before it is sent, kept while the words are changed, and is nobody else’s to send', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const browser = await browserOf(await headOfFinance());
  const form = await browser.get(WRITE);
  const words = { text: 'ประชุม', to: 'everybody', do: 'preview' };
  const picture = (bytes: Buffer | string) => [
    new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], 'ภาพ.jpg'),
  ];
  const wrong = await browser.submit(form, WRITE, { ...words, picture: picture('ไม่ใช่รูป') });
  expect([wrong.status, wrong.said]).toEqual([422, expect.stringContaining('รูป')]);
  const seen = await browser.submit(wrong, WRITE, { ...words, picture: picture(jpeg('#336699', 1500)) });
  const [, shown = ''] = /<img class="line-picture" src="([^"]+)"/.exec(seen.text) ?? [];
  const got = await browser.get(shown.replaceAll('&amp;', '&'));
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const edited = await browser.submit(seen, WRITE, { do: 'edit' });
  expect(edited.said).toContain('มีรูปแล้ว');
  expect((await browser.submit(edited, WRITE, { ...words, 'no-picture': '1' })).text).not.toContain('line-picture');
  const ready = await browser.submit(edited, WRITE, { ...words, text: 'ประชุมใหม่' });
  // Somebody else says the picture's id: it is none of theirs.
  const [, id = ''] = /name="image" value="([0-9a-f]{24})"/.exec(ready.text) ?? [];
  expect(id).not.toBe('');
  const stranger = await browserOf(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  const forged = await stranger.submit(await stranger.get(WRITE), WRITE, { ...words, image: id });
  expect(forged.text).not.toContain('line-picture');
  await browser.submit(ready, WRITE, { do: 'send' });
  await bot.idle();
  expect(JSON.stringify(bot.saidIn(staff).messages)).toContain('"type":"image"');
  expect((await all())[0]?.versions[0]).toMatchObject({ text: 'ประชุมใหม่', image: { width: 1024, height: 1024 } });
});

test('an announcement goes to the groups that are chosen, and says no id of LINE on the page', async () => {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const group = await bot.groupOf({ members: [admin] });
  const browser = await browserOf(admin);
  const form = await browser.get(WRITE);
  const [, box = ''] = /name="(group-[0-9a-f]{24})"/.exec(form.text) ?? [];
  expect((await browser.submit(form, WRITE, { text: 'ประชุม', to: 'groups' })).said).toContain('เลือกกลุ่มอย่างน้อย');
  const seen = await browser.submit(form, WRITE, { text: 'ประชุม', to: 'groups', [box]: '1', mention: '1' });
  await browser.submit(seen, WRITE, { do: 'send' });
  await bot.idle();
  expect(await all()).toMatchObject([{ audience: { to: 'groups' }, mentionAll: true }]);
  expect(JSON.stringify(bot.saidIn({ key: admin.key, group: group.key }).messages)).toContain('ประชุม');
});

test('who has not acknowledged is nudged from the page, once a day, and as many as it said at most', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const browser = await browserOf(await headOfFinance());
  const seen = await browser.submit(await browser.get(WRITE), WRITE, { text: 'งดใช้น้ำ', to: 'everybody' });
  const sent = await browser.submit(seen, WRITE, { do: 'send' });
  await bot.idle();
  const one = await browser.visit(sent.to ?? '');
  const address = `${HERE}/${(await all())[0]?._id}`;
  expect(one.said).toContain('เตือนผู้ที่ยังไม่รับทราบ');
  const changed = await browser.submit(one, `${address}/nudge`, { count: '0' });
  expect([changed.status, changed.said]).toEqual([422, expect.stringContaining('ข้อมูลเปลี่ยนไป')]);
  const nudged = await browser.submit(one, `${address}/nudge`);
  expect((await browser.visit(nudged.to ?? '')).said).toContain('ส่งคำเตือนถึงผู้ที่ยังไม่รับทราบแล้ว');
  await bot.idle();
  expect(bot.saidIn(staff).text).toContain('งดใช้น้ำ');
  const twice = await browser.submit(one, `${address}/nudge`);
  expect([twice.status, twice.said]).toEqual([422, expect.stringContaining('วันละครั้ง')]);
  expect((await latestAudit(office, 20)).filter(({ action }) => action === 'announcement.nudged')).toHaveLength(1);
});

test.each([
  [
    { text: 'ก', to: 'roles', 'role-supervisor': '1', 'role-mayor': '1' },
    { to: 'roles', roles: ['supervisor'] },
  ],
  [
    { text: 'ก', to: 'units', 'unit-a': '1', 'unit-z': '1' },
    { to: 'units', units: ['a'] },
  ],
  [{ text: 'ก', to: 'everybody', 'unit-a': '1' }, { to: 'everybody' }],
  [
    { text: 'ก', to: 'groups', 'group-1': '1', 'group-9': '1' },
    { to: 'groups', groups: ['C1'] },
  ],
])('whom a form means: %j', (form, audience) => {
  const units = [{ key: 'a', name: 'กองคลัง', aliases: [] }];
  const read = readDraft(form as unknown as Record<string, string>, { units } as never, {
    id: 'x',
    now: bot.clock.now(),
    image: null,
    groups: [
      { _id: '1', lineGroupId: 'C1' },
      { _id: '2', lineGroupId: 'C2' },
    ],
  });
  expect(read).toMatchObject({ draft: { audience, sendAt: null, link: null, title: null } });
});
