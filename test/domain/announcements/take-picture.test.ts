import { Readable } from 'node:stream';
import sharp from 'sharp';
import { shrinkPicture } from '../../../src/domain/announcements/take-picture';
import { LineError } from '../../../src/line/line-error';
import { jpeg } from '../../../src/testing/pictures';

test('a picture that LINE breaks off fails as LINE does', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield jpeg().subarray(0, 300);
    throw new LineError('unreached', 200, false, 'content: broken off');
  }
  await expect(shrinkPicture(Readable.from(broken()))).rejects.toThrow('content: broken off');
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
  await expect(shrinkPicture(stream)).rejects.toMatchObject({ code: 'bad_picture' });
  expect(given).toBeLessThan(15);
  expect(stream.destroyed).toBe(true);
});

test('one of more pixels than can be made smaller is refused with what is taken', async () => {
  const large = sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#336699' } });
  await expect(shrinkPicture(Readable.from([await large.jpeg().toBuffer()]))).rejects.toThrow('ล้านพิกเซล');
});
