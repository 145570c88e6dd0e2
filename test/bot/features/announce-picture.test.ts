import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type ClientSession, mongo } from 'mongoose';
import { pictureInLine, preparePicture } from '../../../src/bot/features/announce/picture-in-line';
import { announcements } from '../../../src/domain/announcements/announcement.model';
import { announcementFiles } from '../../../src/domain/announcements/file.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { findFile } from '../../../src/domain/evidence/serve-file';
import { officeId } from '../../../src/domain/office-store';
import { currentSession, inTransaction } from '../../../src/domain/transaction';
import type { Content, Gateway } from '../../../src/line/gateway';
import { silentLog } from '../../../src/log';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

let admin: TestPerson;
let clerk: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  clerk = await bot.member({ role: 'staff', unit: 'finance_division', name: 'การเงิน' });
});

function photo(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0B6B57';
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/jpeg', 90);
}

/** The address of the picture on the card that somebody got last. */
function pictureOn(person: TestPerson): URL {
  const [, url] = /"url":"(https:[^"]+)"/.exec(JSON.stringify(person.got().messages.at(-1))) ?? [];
  if (!url) throw new Error('no picture');
  return new URL(url);
}

test('a picture is on the preview and on what everybody gets, from a signed address that lasts', async () => {
  await admin.says('ประกาศ กำหนดการประชุม');
  await admin.presses('ทุกคน');
  expect((await admin.presses('ใส่รูป')).text).toContain('ส่งรูปที่จะประกาศ');
  const preview = await admin.sendsPicture(photo(2080, 1040));
  expect(preview.text).toContain('ได้รับรูปแล้ว');
  expect(JSON.stringify(preview.messages[0])).toContain('"aspectRatio":"1024:512"');
  await admin.presses('ส่งเลย');
  expect(clerk.got().messages.at(-1)).toEqual(preview.messages[0]);

  const url = pictureOn(clerk);
  const [, , office = '', id = '', form] = url.pathname.split('/');
  const check = (at: Date) =>
    bot.links.check(
      { office, id, form: form === 'announced' ? form : 'full', reader: null },
      url.searchParams.get('e') ?? '',
      url.searchParams.get('s') ?? '',
      at,
    );
  expect(check(instantOf('2027-11-20', '10:00'))).toBe('good');
  expect(check(instantOf('2028-11-20', '10:00'))).toBe('expired');
  const file = await findFile(office, id, 'announced', bot.clock.now());
  if (!file) throw new Error('no file');
  const image = await loadImage(await buffer(file.open()));
  expect([image.width, image.height]).toEqual([1024, 512]);
  expect(await findFile(office, String(new mongo.ObjectId()), 'announced', bot.clock.now())).toBeNull();
});

test('a picture of an announcement that was confirmed is kept, one of a draft is forgotten in two days', async () => {
  await admin.says('ประกาศ กำหนดการประชุม');
  await admin.presses('ทุกคน');
  await admin.sendsPicture(photo(100, 100));
  const removeAt = async () => (await announcementFiles(KHAM_MUANG).findOne({}))?.removeAt.getTime() ?? 0;
  expect(await removeAt()).toBeLessThan(instantOf('2026-11-23').getTime());
  await admin.presses('ส่งเลย');
  expect(await removeAt()).toBeGreaterThan(instantOf('2027-12-20').getTime());
});

test('before the text is asked for it is taken all the same; another one replaces it, and it can be left out', async () => {
  await admin.says('ประกาศ');
  expect((await admin.sendsPicture(photo(50, 50))).text).toContain('พิมพ์ข้อความที่จะประกาศ');
  await admin.says('กำหนดการประชุม');
  expect(JSON.stringify((await admin.presses('ทุกคน')).messages)).toContain('"aspectRatio":"50:50"');
  expect(JSON.stringify((await admin.sendsPicture(photo(20, 100))).messages)).toContain('"aspectRatio":"20:60"');
  expect(JSON.stringify((await admin.presses('เอารูปออก')).messages)).not.toContain('aspectRatio');
  await admin.presses('ส่งเลย');
  expect((await announcements(KHAM_MUANG).findOne({}))?.versions[0]?.image).toBeNull();
});

test('what is no picture is refused with what is taken', async () => {
  await admin.says('ประกาศ กำหนดการประชุม');
  await admin.presses('ทุกคน');
  expect((await admin.sendsPicture(Buffer.from('MZ no picture at all'))).text).toContain('ใช้รูปนี้ไม่ได้');
  expect((await admin.sendsFile('แผน.pdf', Buffer.from('%PDF-1.7'))).text).toContain('ประกาศใส่ได้เฉพาะรูป');
  expect(await announcementFiles(KHAM_MUANG).count()).toBe(0);
});

test('a picture that LINE does not give is asked for again, and what was written is still there', async () => {
  await admin.says('ประกาศ กำหนดการประชุม');
  await admin.presses('ทุกคน');
  bot.world.faults.failCalls('content', '500');
  const told = await admin.sendsPicture(photo(100, 100));
  expect(told.text).toContain('รับรูปจาก LINE ไม่สำเร็จ');
  expect(told.text).toContain('กำหนดการประชุม');
  expect((await admin.sendsPicture(photo(100, 100))).text).toContain('ได้รับรูปแล้ว');
});

test('a picture is asked for before the transaction, once, and only while an announcement is being written', async () => {
  const asked: (ClientSession | undefined)[] = [];
  const content = async (): Promise<Content> => {
    asked.push(currentSession());
    return { state: 'ready', type: 'image/jpeg', stream: Readable.from([photo(100, 100)]) };
  };
  const sent = {
    lineUserId: admin.lineUserId,
    eventId: 'an-event',
    log: silentLog,
    now: bot.clock.now(),
    gateway: { content } as unknown as Gateway,
    input: {
      kind: 'media' as const,
      media: { kind: 'image' as const, messageId: '1', fileName: null, set: null, sentAt: bot.clock.now() },
    },
  };
  await preparePicture(sent);
  expect(asked).toEqual([]);
  await admin.says('ประกาศ กำหนดการประชุม');
  await preparePicture(sent);
  expect(await inTransaction(() => pictureInLine(sent, '1'))).toMatchObject({ width: 100, height: 100 });
  expect(asked).toEqual([undefined]);
});
