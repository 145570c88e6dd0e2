import { LineError } from '../../src/line/line-error';
import { useBot } from '../../src/testing/make-bot';
import { outboxRows } from '../../src/testing/outbox-rows';
import { waitUntil } from '../../src/testing/wait-until';

const bot = useBot();

const AWAY = new LineError('unreached', null, false, 'no connection');
const REVOKED = new LineError('refused', 401, false, 'unauthorised');
const SECOND = 1000;

/** Lets time go by while nobody says anything. */
async function pass(seconds: number): Promise<void> {
  const step = seconds / 5;
  for (let passed = 0; passed < seconds; passed += step) {
    bot.clock.advance(step * SECOND);
    await bot.idle();
  }
}

const kindsOf = async (): Promise<string[]> => (await outboxRows()).map(({ kind }) => kind);

describe('when an answer is late', () => {
  test.each([
    'ช่วยเหลือ',
    'งานของฉัน',
    'ข้อมูลของฉัน',
    'กำหนดส่งเมื่อไหร่',
    'สถานะมาตรการ 1',
    'คะแนนตัวชี้วัดที่ 9 ปี 2562',
    'รายงาน',
    'ออกรหัส',
    'ลบข้อมูลของฉัน',
    'วันนี้อากาศดี',
  ])('"%s", which changes nothing, is worth no message', async (text) => {
    const one = await bot.member({});
    bot.lineFailure = AWAY;
    await one.says(text);
    await pass(50);
    bot.lineFailure = null;
    await pass(5);
    expect(await kindsOf()).toEqual(['answer.missed']);
    expect(bot.world.journal.calls('push')).toHaveLength(0);
  });

  test('what changed something is confirmed', async () => {
    const one = await bot.member({});
    bot.lineFailure = AWAY;
    await one.says('งดแจ้งเตือน');
    await pass(50);
    expect(await kindsOf()).toEqual(['answer.late']);
    bot.lineFailure = null;
    await pass(60);
    expect(one.got().text).toContain('เปิดแจ้งเตือน');
  });

  test.each(['เก็บพิกัดรูป', 'เก็บข้อความที่ไม่เข้าใจ'])(
    '"%s", which changes a setting of the office, is confirmed',
    async (text) => {
      const admin = await bot.member({ role: 'admin' });
      bot.lineFailure = AWAY;
      await admin.says(text);
      await pass(50);
      expect(await kindsOf()).toEqual(['answer.late']);
    },
  );

  test('whoever deletes their data is told so, and nothing of them remains in it', async () => {
    const one = await bot.member({ role: 'staff', name: 'สมหญิง' });
    await one.says('ลบข้อมูลของฉัน');
    const before = bot.moment();
    bot.lineFailure = AWAY;
    await one.presses('ลบข้อมูล');
    await pass(50);
    expect(await kindsOf()).toEqual(['answer.late']);
    bot.lineFailure = null;
    await pass(60);
    expect(one.got(before).text).not.toBe('');
    expect(JSON.stringify(await outboxRows())).not.toContain('สมหญิง');
  });
});

describe('LINE is away for 110 seconds', () => {
  const PEOPLE = 19;

  /** Every other one of the people changes something, one after the other. */
  async function outage(failure: LineError) {
    const all = [];
    for (let n = 0; n < PEOPLE; n++) all.push(await bot.member({}));
    bot.lineFailure = failure;
    for (const [n, one] of all.entries()) {
      await one.says(n % 2 === 0 ? 'งดแจ้งเตือน' : 'ช่วยเหลือ');
      bot.clock.advance((110 / PEOPLE) * SECOND);
    }
    bot.lineFailure = null;
    await pass(300);
    return { changing: all.filter((_, n) => n % 2 === 0), asking: all.filter((_, n) => n % 2 === 1) };
  }

  test('and every change is confirmed once; who was not answered learns it with the next reply', async () => {
    const { changing, asking } = await outage(AWAY);
    const confirmed = changing.map((one) => one.got().text.split('เปิดแจ้งเตือน').length - 1);
    expect(confirmed).toEqual(changing.map(() => 1));
    for (const one of asking) {
      const isAnswered = one.got().messages.length > 0;
      const next = await one.says('ข้อมูลของฉัน');
      expect(next.text.includes('ตอบไม่ทัน')).toBe(!isAnswered);
    }
  });

  test('and where LINE fails instead, few answers become unclear, and each of those is told of', async () => {
    const { changing } = await outage(new LineError('unreached', 500, true, 'failed'));
    const unclear = changing.filter((one) => one.got().messages.length === 0);
    expect(unclear.length).toBeLessThanOrEqual(4);
    for (const one of unclear) expect((await one.says('ข้อมูลของฉัน')).text).toContain('ทำให้แล้ว');
  });
});

test('a revoked token loses no change: admins learn of it, and with a new one everything goes out', async () => {
  const admin = await bot.member({ role: 'admin' });
  const many = [];
  for (let n = 0; n < 12; n++) many.push(await bot.member({}));
  bot.lineFailure = REVOKED;
  for (const one of many) await one.says('งดแจ้งเตือน');
  await pass(600);
  expect(await bot.problems()).toContain('token_refused');
  bot.lineFailure = null;
  await pass(400);
  expect(many.map((one) => one.got().text.includes('เปิดแจ้งเตือน'))).toEqual(many.map(() => true));
  expect(admin.got().text).toContain('channel access token');
  await waitUntil('the problem is over', async () => !(await bot.problems()).includes('token_refused'));
});
