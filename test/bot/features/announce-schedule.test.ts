import { announcements } from '../../../src/domain/announcements/announcement.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const FINANCE = 'finance_division';
const WORKS = 'public_works_division';

let admin: TestPerson;
let finance: TestPerson;
let head: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  finance = await bot.member({ role: 'staff', unit: FINANCE, name: 'การเงิน' });
  head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
});

async function schedule(sender: TestPerson, when = 'พรุ่งนี้ 9 โมง', text = 'ประชุมวันจันทร์'): Promise<void> {
  await sender.says(`ประกาศ ${text}`);
  await sender.presses('ทุกคน');
  await sender.says(when);
  await sender.presses('ยืนยันตั้งเวลา');
}

const give = (person: TestPerson, ...grants: Grant[]) =>
  people(KHAM_MUANG).updateOne({ lineUserId: person.lineUserId }, { $set: { grants } });

/** Who was told something that says this in a tick, by their keys. */
async function toldIn(day: string, time: string, words: string): Promise<string[]> {
  return (await bot.tick(day, time)).filter(({ reply }) => reply.text.includes(words)).map(({ to }) => to);
}

const stored = () => announcements(KHAM_MUANG).findOne({});

describe('a sender who was moved to another unit', () => {
  beforeEach(async () => {
    await schedule(head);
    await give(head, { role: 'supervisor', unit: WORKS });
  });

  test('sees what waits for its time, and may cancel it', async () => {
    expect((await head.says('ประกาศของฉัน')).text).toContain('ตั้งเวลาไว้ 21 พ.ย. 2569 09.00 น.');
    await head.presses('ดูประกาศ ประชุมวันจันทร์');
    expect((await head.presses('ยกเลิกการส่ง')).text).toContain('ยกเลิกการส่งประกาศแล้ว');
    expect(await toldIn('2026-11-21', '09:00', 'ประชุมวันจันทร์')).toEqual([]);
  });

  test('it does not go out when its time comes: the sender and the admins are told, nobody else', async () => {
    const told = await bot.tick('2026-11-21', '09:00');
    expect(told.map(({ to }) => to)).toEqual([admin.key, head.key]);
    for (const { reply } of told) {
      expect(reply.text).toContain('ประกาศ "ประชุมวันจันทร์" ที่ตั้งเวลาไว้ 21 พ.ย. 2569 09.00 น. ไม่ได้ส่ง');
      expect(reply.text).toContain('ผู้ส่งไม่มีสิทธิ์ หัวหน้าส่วนราชการ กองคลัง แล้ว');
    }
    const rows = await outboxRows({ kind: 'announcement.not_sent' });
    expect(new Set(rows.map(({ _id }) => String(_id))).size).toBe(1);
    expect(await stored()).toMatchObject({ state: 'cancelled', notSent: 'right_lost' });
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'announcement.not_sent', actor: null });
    expect(await bot.tick('2026-11-21', '09:01')).toEqual([]);
    expect((await admin.says('ประกาศของฉัน')).text).toContain('ไม่ได้ส่งเมื่อ 21 พ.ย. 2569 09.00 น. เพราะผู้ส่งไม่มีสิทธิ์ที่ใช้ส่งแล้ว');
  });
});

test('a sender who left the office: it does not go out, and the admins are told', async () => {
  await schedule(head);
  await people(KHAM_MUANG).deleteMany({ lineUserId: head.lineUserId });
  expect(await toldIn('2026-11-21', '09:00', 'ไม่ได้ส่ง')).toEqual([admin.key]);
  expect(finance.got().messages).toEqual([]);
});

test('what a sender of another unit by now sent before is neither listed nor opened: why is said, and audited', async () => {
  await head.says('ประกาศ ประชุมวันจันทร์');
  await head.presses('ทุกคน');
  await head.presses('ส่งเลย');
  await give(head, { role: 'supervisor', unit: WORKS });
  expect((await head.presses('ดูประกาศนี้')).text).toContain('สิทธิ์ที่คุณใช้ส่งประกาศนี้เปลี่ยนไปแล้ว');
  const { _id } = (await stored()) ?? {};
  expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({
    action: 'refused.announce',
    subject: `announcement ${_id}`,
  });
  expect((await head.says('ประกาศของฉัน')).text).toContain('ยังไม่มีประกาศ');
});

describe('nobody was there to send it', () => {
  test('it is made up on the same day before 18.00', async () => {
    await schedule(head);
    expect(await toldIn('2026-11-21', '17:59', 'ประชุมวันจันทร์')).toEqual([finance.key, head.key]);
  });

  test('later it does not go out; who sent it and the admins are told, and it can be sent anew', async () => {
    await schedule(head);
    expect(await toldIn('2026-11-22', '08:00', 'จนเลยเวลาที่ส่งแทนได้')).toEqual([admin.key, head.key]);
    expect(finance.got().messages).toEqual([]);
    await head.presses('ประกาศของฉัน');
    await head.presses('ดูประกาศ ประชุมวันจันทร์');
    const preview = await head.presses('ส่งใหม่');
    expect(preview.text).toContain('ถึง ทุกคนในกองคลัง');
    await head.presses('ส่งเลย');
    expect(finance.got().text).toContain('ประชุมวันจันทร์');
  });

  test('who sends it anew with wider rights is asked whom it is for', async () => {
    await schedule(head);
    await bot.tick('2026-11-22', '08:00');
    await admin.says('ประกาศของฉัน');
    await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    expect((await admin.presses('ส่งใหม่')).text).toContain('ส่งประกาศถึงใคร');
  });
});

describe('the quota is used up when its time comes', () => {
  beforeEach(async () => {
    await schedule(admin, '30 พ.ย. 69 9 โมง');
    bot.world.quota.count(15_000);
    expect(await bot.tick('2026-11-30', '09:00')).toEqual([]);
    expect((await admin.says('ประกาศของฉัน')).text).toContain('รอส่ง เพราะโควตาข้อความเดือนนี้หมด');
  });

  test('nobody can be nudged, and it can be cancelled: nobody gets it when there is quota again', async () => {
    const shown = await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    expect(shown.text).toContain('รอส่งอีก 3 ข้อความ');
    expect(shown.labels).not.toContain('เตือนผู้ที่ยังไม่รับทราบ');
    expect((await admin.presses('ยกเลิกการส่ง')).text).toContain('ยกเลิกการส่งประกาศแล้ว');
    expect(await toldIn('2026-12-01', '08:30', 'ประชุมวันจันทร์')).toEqual([]);
    expect((await stored())?.state).toBe('cancelled');
  });

  test('else it goes out when there is quota again, and there is no taking back any more', async () => {
    await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    expect(await toldIn('2026-12-01', '08:30', 'ประชุมวันจันทร์')).toEqual([admin.key, finance.key, head.key]);
    expect((await admin.presses('ยกเลิกการส่ง')).text).toContain('ส่งแล้ว จึงยกเลิกไม่ได้');
    expect((await admin.says('ประกาศของฉัน')).text).toContain('ส่งแล้ว 30 พ.ย. 2569 09.00 น.');
  });
});

test('the times that are offered to type are understood at any time of the week', async () => {
  bot.clock.set(instantOf('2026-11-23', '10:00'));
  await admin.says('ประกาศ ประชุมวันจันทร์');
  await admin.presses('ทุกคน');
  await admin.presses('ตั้งเวลาส่ง');
  expect((await admin.presses('วันจันทร์ 9 โมง')).text).toContain('เวลาส่ง: 30 พ.ย. 2569 09.00 น.');
  expect((await admin.says('วันพฤหัสบดีที่ 25 พ.ย. 69 เวลา 9.00 น.')).text).toContain('วันในสัปดาห์ไม่ตรงกัน');
  expect((await admin.says('วันพุธที่ 25 พ.ย. 69 เวลา 9.00 น.')).text).toContain('เวลาส่ง: 25 พ.ย. 2569 09.00 น.');
});

test('long lists come in pages: all of what waits, then all that went, the latest first', async () => {
  for (let index = 1; index <= 7; index++) await schedule(admin, `${index} ธ.ค. 69 9 โมง`, `เรื่องที่ ${index}.`);
  const waiting = await admin.says('ประกาศที่ตั้งเวลาไว้');
  expect(waiting.text).toContain('รายการที่ 1 ถึง 6 จาก 7');
  expect((await admin.presses('ดูต่อ')).text).toContain('เรื่องที่ 7.');
  for (const text of ['ส่งก่อน', 'ส่งหลัง']) {
    await admin.says(`ประกาศ ${text}`);
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
  }
  expect((await admin.says('ประกาศของฉัน')).text).toContain('รายการที่ 1 ถึง 6 จาก 9');
  const rest = (await admin.presses('ดูต่อ')).text;
  expect(rest).toContain('รายการที่ 7 ถึง 9 จาก 9');
  expect(rest.indexOf('เรื่องที่ 7.')).toBeLessThan(rest.indexOf('ส่งหลัง'));
  expect(rest.indexOf('ส่งหลัง')).toBeLessThan(rest.indexOf('ส่งก่อน'));
});
