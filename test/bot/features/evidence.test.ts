import { latestAudit } from '../../../src/domain/audit/audit.model';
import { readContent } from '../../../src/domain/evidence/content-store';
import { evidence, type StoredEvidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg, photoWithLocation } from '../../../src/testing/pictures';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
const stored = (): Promise<StoredEvidence[]> => evidence(office).find({}, { sort: { sentAt: 1, _id: 1 } });

async function contentOf({ _id }: StoredEvidence): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readContent('evidence', _id)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function only(): Promise<StoredEvidence> {
  const [one, ...more] = await stored();
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} pieces`);
  return one;
}

/** Reports on measure 1 and lets a minute pass. */
async function reportOn1(person: TestPerson): Promise<void> {
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await person.presses('ยืนยันส่ง');
  bot.clock.advance(60_000);
}

/** Sends pictures together, as LINE's album does, and gives what the bot said to all of them. */
async function sendsSet(person: TestPerson, total: number): Promise<string[]> {
  const said: string[] = [];
  for (let index = 1; index <= total; index += 1) {
    const set = { id: 'album-1', index, total };
    const reply = await person.sendsPicture(jpeg(`#0000${10 + index}`), { set, more: index < total });
    said.push(...reply.messages.map(() => reply.text));
    if (index < total) bot.clock.advance(1_000);
  }
  return said;
}

/** What the bot said in the private chat about files that it could not keep. */
const toldOf = (person: TestPerson): string[] =>
  person
    .got()
    .text.split('\n')
    .filter((line) => line.startsWith('ไม่ได้เก็บ'));

describe('a photo sent before there is any report', () => {
  test('is asked about, once, and given to the measure that is chosen', async () => {
    const person = await finance();
    const asked = await person.sendsPicture(jpeg());
    expect(asked.text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
    const placed = await person.presses('หลักฐานของมาตรการ 1');
    expect(placed.text).toContain('รับหลักฐานแล้ว');
    expect(placed.text).toContain('หลักฐาน 1 รูป ของรอบ 6 เดือน');
    expect(placed.text).toContain('ยังไม่มีรายงานของรอบนี้');
    expect(await stored()).toMatchObject([
      { kind: 'image', state: 'kept', about: { fiscalYear: 2570, measure: 1, round: '6m', unit: 'finance_division' } },
    ]);
  });

  test('can be answered by typing the number', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    expect((await person.says('1')).text).toContain('รับหลักฐานแล้ว');
    expect((await only()).about).toMatchObject({ measure: 1 });
  });

  test('is asked about again after an answer that names no measure of the person', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    const again = await person.says('มาตรการ 99');
    expect(again.text).toContain('ไม่มีมาตรการ 99');
    expect(again.text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
  });

  test('goes with the report that is begun instead of an answer', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    expect((await only()).about).toBeNull();
    await person.presses('ยืนยันส่ง');
    expect((await only()).about).toEqual({ fiscalYear: 2570, measure: 1, round: '6m', unit: 'finance_division' });
  });

  test('that is no evidence is removed', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    expect((await person.presses('ไม่ใช่หลักฐาน')).text).toContain('ลบออกแล้ว');
    const gone = await only();
    expect(gone).toMatchObject({ state: 'withdrawn', content: null, withdrawn: { how: 'taken_back' } });
    await expect(contentOf(gone)).rejects.toThrow();
  });

  test('is removed with ยกเลิก', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    await person.says('ยกเลิก');
    expect(await stored()).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('about which nobody says anything is removed after a week', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    bot.clock.advance(7 * 24 * 3_600_000 - 60_000);
    await bot.tick();
    expect(await stored()).toMatchObject([{ state: 'kept' }]);
    bot.clock.advance(120_000);
    await bot.tick();
    const gone = await only();
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawn: { how: 'unplaced', by: null } });
    await expect(contentOf(gone)).rejects.toThrow();
  });
});

describe('several pictures', () => {
  test('of one album are one question that knows how many they are', async () => {
    const person = await finance();
    const said = await sendsSet(person, 5);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('หลักฐาน 5 รูป ของมาตรการใด');
    expect((await person.presses('หลักฐานของมาตรการ 1')).text).toContain('หลักฐาน 5 รูป ของรอบ 6 เดือน');
    expect((await stored()).map(({ about }) => about?.measure)).toEqual([1, 1, 1, 1, 1]);
  });

  test('one after the other are one question, which comes after the last and counts them all', async () => {
    const person = await finance();
    for (const colour of ['#111111', '#222222']) {
      expect((await person.sendsPicture(jpeg(colour), { more: true })).messages).toEqual([]);
      bot.clock.advance(2_000);
    }
    expect((await person.sendsPicture(jpeg('#333333'))).text).toContain('หลักฐาน 3 รูป ของมาตรการใด');
    expect((await person.presses('หลักฐานของมาตรการ 1')).text).toContain('หลักฐาน 3 รูป');
  });

  test('is answered at once when words follow it', async () => {
    const person = await finance();
    expect((await person.sendsPicture(jpeg('#111111'), { more: true })).messages).toEqual([]);
    expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
  });

  test('whose album arrives in part after the answer join it', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg('#111111'), { set: { id: 'a', index: 1, total: 2 } });
    await person.presses('หลักฐานของมาตรการ 1');
    bot.clock.advance(20 * 60_000);
    const late = await person.sendsPicture(jpeg('#222222'), { set: { id: 'a', index: 2, total: 2 } });
    expect(late.text).toContain('หลักฐาน 2 รูป');
    expect((await stored()).map(({ about }) => about?.measure)).toEqual([1, 1]);
  });

  test('of two people do not mix', async () => {
    const [one, other] = [await finance(), await finance()];
    await one.sendsPicture(jpeg('#111111'));
    await other.sendsPicture(jpeg('#222222'));
    await one.presses('หลักฐานของมาตรการ 1');
    expect((await stored()).map(({ about }) => about?.measure ?? null)).toEqual([1, null]);
  });
});

describe('a photo sent after a report', () => {
  test('goes to that report without a question, and can be moved', async () => {
    const person = await finance();
    await reportOn1(person);
    const taken = await person.sendsPicture(jpeg());
    expect(taken.text).toContain('รับหลักฐานแล้ว');
    expect((await only()).about).toEqual({ fiscalYear: 2570, measure: 1, round: '6m', unit: 'finance_division' });

    expect((await person.presses('เปลี่ยนเป็นรอบ 12 เดือน')).text).toContain('ของรอบ 12 เดือน');
    expect((await only()).about).toMatchObject({ measure: 1, round: '12m' });

    expect((await person.presses('ไม่ใช่มาตรการนี้')).text).toContain('ของมาตรการใด');
    expect((await only()).about).toBeNull();
    await person.says('4');
    expect((await only()).about).toMatchObject({ measure: 4 });
  });

  test('is asked about once more than ten minutes have passed', async () => {
    const person = await finance();
    await reportOn1(person);
    bot.clock.advance(10 * 60_000);
    expect((await person.sendsPicture(jpeg())).text).toContain('ของมาตรการใด');
  });

  test('is asked about once something else was asked', async () => {
    const person = await finance();
    await reportOn1(person);
    await person.says('สถานะมาตรการ 4');
    bot.clock.advance(5_000);
    expect((await person.sendsPicture(jpeg())).text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
  });

  test('one after the other, each answered, count together and are moved together', async () => {
    const person = await finance();
    await reportOn1(person);
    for (const [pieces, colour] of ['#111111', '#222222', '#333333'].entries()) {
      const taken = await person.sendsPicture(jpeg(colour));
      expect(taken.text).toContain(`หลักฐาน ${pieces + 1} รูป ของรอบ 6 เดือน`);
    }
    await person.presses('ไม่ใช่มาตรการนี้');
    await person.says('4');
    expect((await stored()).map(({ about }) => about?.measure)).toEqual([4, 4, 4]);
  });

  test('that is approved is not added to it', async () => {
    const person = await finance();
    await reportOn1(person);
    await reports(office).updateMany({}, { $set: { state: 'approved' } });
    const asked = await person.sendsPicture(jpeg());
    expect(asked.text).toContain('ของมาตรการใด');
    expect(asked.labels).toContain('หลักฐานของมาตรการ 4 กองคลัง');
    expect(asked.labels).not.toContain('หลักฐานของมาตรการ 1 กองคลัง');
    const refused = await person.says('มาตรการ 1');
    expect(refused.text).not.toContain('รับหลักฐานแล้ว');
    expect((await only()).about).toBeNull();
  });
});

describe('a photo sent after evidence whose measure was said', () => {
  const LINKED = 'หลักฐานมาตรการ 1 https://www.kham-muang.go.th/a';

  test('at once is taken for the same measure, and counted and moved by itself', async () => {
    const person = await finance();
    await person.says(LINKED);
    bot.clock.advance(5_000);
    const taken = await person.sendsPicture(jpeg());
    expect(taken.text).toContain('หลักฐาน 1 รูป ของรอบ 6 เดือน');
    expect(taken.text).toContain('ทั้งหมด 2 รายการ');
    await person.presses('ไม่ใช่มาตรการนี้');
    await person.says('4');
    expect((await stored()).map(({ kind, about }) => [kind, about?.measure])).toEqual([
      ['link', 1],
      ['image', 4],
    ]);
  });

  test('is asked about once something else was asked, and what comes then is counted by itself', async () => {
    const person = await finance();
    await person.says(LINKED);
    bot.clock.advance(5_000);
    await person.says('ใครยังไม่รายงาน');
    bot.clock.advance(5_000);
    expect((await person.sendsPicture(jpeg('#111111'))).text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
    await person.says('4');
    bot.clock.advance(5_000);
    expect((await person.sendsPicture(jpeg('#222222'))).text).toContain('หลักฐาน 1 รูป ของรอบ 6 เดือน');
    await person.presses('ไม่ใช่มาตรการนี้');
    await person.says('1');
    expect((await stored()).map(({ about }) => about?.measure)).toEqual([1, 4, 1]);
  });
});

describe('the content', () => {
  test('of a photo is kept without its location, with its SHA-256 and a thumbnail', async () => {
    const person = await finance();
    const photo = photoWithLocation();
    await person.sendsPicture(photo);
    const one = await only();
    expect(one.content).toMatchObject({ mime: 'image/jpeg', locationRemoved: true, hasThumbnail: true });
    expect(one.content?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const kept = await contentOf(one);
    expect(kept.length).toBe(photo.length);
    expect(kept.equals(photo)).toBe(false);
    expect(kept.includes('CAMERA1')).toBe(true);
  });

  test('keeps its location where the office wants that', async () => {
    const admin = await bot.member({ role: 'admin' });
    expect((await admin.says('เก็บพิกัดรูป')).text).toContain('เก็บพิกัด');
    const person = await finance();
    const photo = photoWithLocation();
    await person.sendsPicture(photo);
    const one = await only();
    expect(one.content?.locationRemoved).toBe(false);
    expect((await contentOf(one)).equals(photo)).toBe(true);
    expect((await admin.says('ไม่เก็บพิกัดรูป')).text).toContain('ลบพิกัด');
  });

  test('is waited for while LINE prepares it', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg(), { notReady: 2 });
    expect((await only()).state).toBe('fetching');
    bot.clock.advance(2_000);
    await bot.idle();
    expect((await only()).state).toBe('fetching');
    bot.clock.advance(5_000);
    await bot.idle();
    expect((await only()).state).toBe('kept');
  });

  test('that LINE fails to give is tried again', async () => {
    const person = await finance();
    bot.world.faults.failCalls('content', '500', 1);
    await person.sendsPicture(jpeg());
    expect((await only()).state).toBe('fetching');
    bot.clock.advance(2_000);
    await bot.idle();
    expect((await only()).state).toBe('kept');
  });

  test('that LINE never gives is given up and told', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg(), { notReady: 1000 });
    for (let tries = 0; tries < 20; tries += 1) {
      bot.clock.advance(300_000);
      await bot.idle();
    }
    expect(await only()).toMatchObject({ state: 'lost', trouble: 'not_reached' });
    expect(toldOf(person)).toEqual([expect.stringContaining('รับไฟล์จาก LINE ไม่สำเร็จ')]);
  });

  test('that LINE has no more is told to who sent it', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg(), { notReady: 1 });
    const { lineMessageId } = await only();
    bot.world.contents.remove(lineMessageId);
    bot.clock.advance(5_000);
    await bot.idle();
    expect(await only()).toMatchObject({ state: 'lost', trouble: 'gone' });
    expect(toldOf(person)).toEqual([expect.stringContaining('LINE ไม่มีไฟล์นี้แล้ว')]);
  });

  test.each([
    ['a program named as a photo', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'ชนิดที่รับไม่ได้'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 'ชนิดที่รับไม่ได้'],
    ['a file without anything in it', Buffer.alloc(0), 'ไฟล์ว่าง'],
    ['a photo beyond 10 MB', Buffer.concat([jpeg(), Buffer.alloc(10 * 1024 * 1024)]), 'ขนาดใหญ่เกินไป'],
  ])('of %s is refused, and nothing of it is kept', async (_name, bytes, why) => {
    const person = await finance();
    await person.sendsFile('photo.jpg', bytes);
    const one = await only();
    expect(one.state).toBe('refused');
    expect(toldOf(person)).toEqual([expect.stringContaining(why)]);
    expect(toldOf(person)[0]).toContain('ไฟล์ "photo.jpg"');
    await expect(contentOf(one)).rejects.toThrow();
  });

  test('of what is named as a PDF and is none cannot be opened', async () => {
    const person = await finance();
    await person.sendsFile('f.pdf', Buffer.from('no pdf'));
    expect((await only()).state).toBe('refused');
    expect(toldOf(person)).toEqual([expect.stringContaining('ไม่ได้เก็บไฟล์ "f.pdf" เพราะเปิดไม่ได้')]);
  });

  test('of exactly 10 MB is taken', async () => {
    const person = await finance();
    const picture = jpeg();
    await person.sendsFile('big.jpg', Buffer.concat([picture, Buffer.alloc(10 * 1024 * 1024 - picture.length)]));
    expect((await only()).state).toBe('kept');
  });

  test('of a document is kept as it is', async () => {
    const person = await finance();
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 1)]);
    await person.sendsFile('คำสั่ง 12-2569.pdf', pdf);
    const one = await only();
    expect(one).toMatchObject({ kind: 'file', name: 'คำสั่ง 12-2569.pdf', content: { mime: 'application/pdf' } });
    expect((await contentOf(one)).equals(pdf)).toBe(true);
  });
});

describe('a file whose name says that it is not taken', () => {
  const WHY = 'ไม่ได้เก็บไฟล์ "a.exe" เพราะเป็นไฟล์ชนิดที่รับไม่ได้';
  const program = Buffer.from('MZ');

  test('is refused in the answer, and nothing of it is stored', async () => {
    const person = await finance();
    await reportOn1(person);
    const refused = await person.sendsFile('a.exe', program);
    expect(refused.text).toContain(WHY);
    expect(refused.text).not.toContain('รับหลักฐานแล้ว');
    await bot.idle();
    expect([await stored(), toldOf(person)]).toEqual([[], [expect.stringContaining(WHY)]]);
  });

  test('is refused with the card of the picture just before it', async () => {
    const person = await finance();
    await reportOn1(person);
    await person.sendsPicture(jpeg(), { more: true });
    const told = await person.sendsFile('a.exe', program);
    expect(told.text).toContain(WHY);
    expect(told.text).toContain('หลักฐาน 1 รูป ของรอบ 6 เดือน');
  });

  test('is refused with the question that waits, which stays', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    const again = await person.sendsFile('a.exe', program);
    expect(again.text).toContain(WHY);
    expect(again.text).toContain('หลักฐาน 1 รูป ของมาตรการใด');
    await person.presses('หลักฐานของมาตรการ 1');
    await person.says('ส่งหลักฐานมาตรการ 4');
    expect((await person.sendsFile('รายงาน.doc', program)).text).toContain('ให้บันทึกใหม่เป็น .docx แล้วส่งใหม่');
    expect(await stored()).toMatchObject([{ about: { measure: 1 } }]);
  });
});

describe('a message that is unsent', () => {
  test('takes its evidence with it; the trail keeps that there was some', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg());
    await person.presses('หลักฐานของมาตรการ 1');
    const shown = bot.world.history(person.key).find(({ message }) => message.type === 'image');
    await bot.after(person, undefined, () => bot.world.talking.unsend(person.key, shown?.id ?? ''));
    const gone = await only();
    expect(gone).toMatchObject({ state: 'withdrawn', content: null, withdrawn: { how: 'unsent' } });
    expect(gone.withdrawn?.at).toBeInstanceOf(Date);
    await expect(contentOf(gone)).rejects.toThrow();
    expect((await latestAudit(office, 1))[0]).toMatchObject({ action: 'evidence.unsent', actor: gone.by });
  });

  test('before its content was fetched leaves nothing either', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg(), { notReady: 1 });
    await person.unsends();
    bot.clock.advance(10_000);
    await bot.idle();
    expect(await stored()).toMatchObject([{ state: 'withdrawn', withdrawn: { how: 'unsent' } }]);
    expect(toldOf(person)).toEqual([]);
  });

  test('of which the bot was not told is found out when LINE says so', async () => {
    const person = await finance();
    await person.sendsPicture(jpeg(), { notReady: 1 });
    const { lineMessageId } = await only();
    const shown = bot.world.chats.find(lineMessageId)?.message;
    if (shown) shown.unsent = true;
    bot.clock.advance(10_000);
    await bot.idle();
    expect(await only()).toMatchObject({ state: 'lost', trouble: 'unsent' });
    expect(toldOf(person)).toEqual([expect.stringContaining('ยกเลิกการส่งก่อน')]);
  });
});

describe('a link that is sent as it is', () => {
  test.each(['https://kham-muang.go.th/a1', 'ส่งลิงก์ https://kham-muang.go.th/ภาพ2 ค่ะ', 'www.kham-muang.go.th/p1'])(
    '%s is asked about, as a picture is',
    async (text) => {
      const person = await finance();
      expect((await person.says(text)).text).toContain('ของมาตรการใด');
      expect((await person.presses('หลักฐานของมาตรการ 1')).text).toContain('รับหลักฐานแล้ว');
      expect((await only()).url).toMatch(/^https:/);
    },
  );

  test('of somebody who reports nothing is refused', async () => {
    const executive = await bot.member({ role: 'executive', unit: null });
    expect((await executive.says('https://kham-muang.go.th/a1')).text).toContain('ยังทำรายการนี้ไม่ได้');
    expect(await stored()).toEqual([]);
  });
});
