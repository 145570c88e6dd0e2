import sharp from 'sharp';
import { qrPicture } from '../../../src/domain/qr/qr-picture';
import { readQr } from '../../../src/testing/read-qr';

const THAI = encodeURIComponent('ลงทะเบียน ABCD-1234');

test.each([
  ['the shortest', 'a'],
  ['a link that adds the bot', 'https://line.me/R/ti/p/%40tamtid'],
  ['an invitation', `https://line.me/R/oaMessage/%40tamtid/?${THAI}`],
  ['an invitation of an account with a long name', `https://line.me/R/oaMessage/%40${'a'.repeat(18)}/?${THAI}`],
  ['Thai as it is', 'ลงทะเบียน ABCD-1234'],
])('a decoder reads from the picture what it says: %s', async (_name, text) => {
  expect(await readQr(await qrPicture(text))).toBe(text);
});

test('LINE takes it as picture and preview: a PNG of 1040 by 1040 pixels, far below a megabyte', async () => {
  const picture = await qrPicture(`https://line.me/R/oaMessage/%40tamtid/?${THAI}`);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1040, height: 1040 });
  expect(picture.length).toBeLessThan(40_000);
});

test('it is read from a worn sheet: part of it is dirty, and it was photographed small, grey and blurred', async () => {
  const text = `https://line.me/R/oaMessage/%40tamtid/?${THAI}`;
  const stain = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#555555' } })
    .png()
    .toBuffer();
  const worn = await sharp(await qrPicture(text))
    .composite([{ input: stain, left: 600, top: 600 }])
    .toBuffer();
  const photo = await sharp(worn).resize(520).blur(1.2).linear(0.6, 60).jpeg({ quality: 60 }).toBuffer();
  expect(await readQr(photo)).toBe(text);
});

test('around it is the white that readers need', async () => {
  const { data, info } = await sharp(await qrPicture('https://line.me/R/ti/p/%40tamtid'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (at: number) => (data[at * info.channels] ?? 0) < 128;
  const dark = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
    Array.from({ length: info.height }, (_, y) => y).some((y) => isDark(y * info.width + x)),
  );
  const module = 1040 / (29 + 8);
  expect(dark[0]).toBeGreaterThanOrEqual(4 * Math.floor(module));
  expect(dark.at(-1)).toBeLessThan(info.width - 4 * Math.floor(module));
});
