import type { TestPerson } from '../../../src/testing/make-bot';
import { useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const CODE = /[A-HJ-NP-Z]{4}-\d{4}/;
const DAY_MS = 24 * 60 * 60 * 1000;

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนแรก' });
});

/** What the picture of an answer says, a while later. */
function pictured(reply: Reply, laterMs = 0): string {
  const picture = reply.messages.find(({ type }) => type === 'image');
  if (picture?.type !== 'image') throw new Error(`No picture in: ${reply.text}`);
  expect(picture.previewImageUrl).toBe(picture.originalContentUrl);
  const [, token = ''] = /^https:\/\/tamtid\.example\/files\/qr\/([\w-]+)$/.exec(picture.originalContentUrl) ?? [];
  return bot.links.qr.read(token, new Date(bot.clock.now().getTime() + laterMs));
}

test('a new code comes with a picture of its link, which can be scanned as long as the code is good', async () => {
  const reply = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง 14 วัน');
  const [code] = CODE.exec(reply.text) ?? [];
  const [link = ''] = /https:\S+/.exec(reply.text) ?? [];
  expect(pictured(reply)).toBe(link);
  expect(decodeURIComponent(link.split('?')[1] ?? '')).toBe(`ลงทะเบียน ${code}`);
  expect(pictured(reply, 14 * DAY_MS - 60_000)).toBe(link);
  expect(pictured(reply, 14 * DAY_MS + 60_000)).toBe('expired');
  expect(JSON.stringify(reply.messages.filter(({ type }) => type === 'image'))).not.toContain(code);
  // The last message is where LINE shows quick replies.
  expect(reply.labels).toEqual(expect.arrayContaining(['ออกรหัส', 'รายชื่อเจ้าหน้าที่']));
});

test('when LINE does not give the bot’s own id there is no picture of nothing', async () => {
  bot.world.faults.failCalls('bot-info', '500');
  const reply = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
  expect(reply.messages.map(({ type }) => type)).toEqual(['flex', 'text']);
  bot.world.faults.failCalls('bot-info', '500');
  expect((await admin.says('คิวอาร์')).text).toContain('ขอลิงก์จาก LINE ไม่ได้ในขณะนี้');
});

test.each(['เชิญ', 'คิวอาร์', 'QR code', 'ขอคิวอาร์โค้ดของบอตหน่อยค่ะ'])(
  '"%s" gives a link and a picture that add the bot, without any code, and how to issue one',
  async (typed) => {
    const reply = await admin.says(typed);
    expect(reply.text).toContain('https://line.me/R/ti/p/%40tamtid');
    expect(reply.text).toContain('พิมพ์ "ออกรหัส"');
    expect(pictured(reply)).toBe('https://line.me/R/ti/p/%40tamtid');
    // A printed sheet is made once; the picture in the chat can be opened again for long.
    expect(pictured(reply, 300 * DAY_MS)).toBe('https://line.me/R/ti/p/%40tamtid');
    expect(reply.text).not.toMatch(CODE);
    expect(reply.labels).toContain('ออกรหัส');
  },
);

test('staff get the same, and are told where codes come from; guests get how to register', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const reply = await staff.says('เชิญเพื่อน');
  expect(pictured(reply)).toBe('https://line.me/R/ti/p/%40tamtid');
  expect(reply.text).toContain('ต้องมีรหัสจากผู้ดูแลระบบ');
  expect(reply.labels).not.toContain('ออกรหัส');
  expect((await bot.guest().says('คิวอาร์')).messages.map(({ type }) => type)).not.toContain('image');
});

describe('a server without a public address', () => {
  beforeEach(() => Object.assign(bot.links, { baseUrl: 'http://localhost:3000' }));
  afterEach(() => Object.assign(bot.links, { baseUrl: 'https://tamtid.example' }));

  test('gives the link alone, and speaks of no picture', async () => {
    const issued = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
    expect(issued.messages.map(({ type }) => type)).toEqual(['flex', 'text']);
    const reply = await admin.says('เชิญ');
    expect(reply.messages.map(({ type }) => type)).toEqual(['text']);
    expect(reply.text).not.toContain('สแกน');
  });
});
