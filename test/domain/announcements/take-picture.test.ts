import { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import sharp from 'sharp';
import { announcementFiles } from '../../../src/domain/announcements/file.model';
import { takePicture } from '../../../src/domain/announcements/take-picture';
import { officeId } from '../../../src/domain/office-store';
import { LineError } from '../../../src/line/line-error';
import { useDatabase } from '../../../src/testing/database';
import { jpeg } from '../../../src/testing/pictures';

useDatabase();
const office = officeId('kham-muang');
const take = (stream: Readable) =>
  takePicture(office, { stream, by: new mongo.ObjectId(), now: new Date('2026-11-20T03:00:00Z') });

test('a picture that LINE breaks off fails as LINE does, and nothing is kept', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield jpeg().subarray(0, 300);
    throw new LineError('unreached', 200, false, 'content: broken off');
  }
  await expect(take(Readable.from(broken()))).rejects.toThrow('content: broken off');
  expect(await announcementFiles(office).count()).toBe(0);
});

test('one that is too large is let go where it becomes so', async () => {
  let given = 0;
  function* endless(): Generator<Buffer> {
    for (;;) {
      given += 1;
      yield Buffer.alloc(1024 * 1024, 0xff);
    }
  }
  const stream = Readable.from(endless());
  await expect(take(stream)).rejects.toMatchObject({ code: 'bad_picture' });
  expect(given).toBeLessThan(15);
  expect(stream.destroyed).toBe(true);
});

test('one of more pixels than can be made smaller is refused with what is taken', async () => {
  const large = sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#336699' } });
  await expect(take(Readable.from([await large.jpeg().toBuffer()]))).rejects.toThrow('ล้านพิกเซล');
});
