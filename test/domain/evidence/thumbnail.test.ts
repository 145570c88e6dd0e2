import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { thumbnailOf } from '../../../src/domain/evidence/thumbnail';
import { jpeg, withExif } from '../../../src/testing/pictures';
import { buildProgram, runProgram } from '../../../src/testing/program';

const SIDE = 7_000;
const folder = mkdtempSync(join(tmpdir(), 'tamtid-pictures-'));
let built: Awaited<ReturnType<typeof buildProgram>>;

beforeAll(async () => {
  built = await buildProgram('test/domain/evidence/thumbnail.program.ts');
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true });
});

/** A picture of 49 million pixels, in one colour: a small file. */
const large = () => sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#336699' } });

/** What another process says of a picture. */
async function shrink(picture: Buffer): Promise<{ bytes: number | null; mb: number }> {
  const file = join(folder, 'picture');
  writeFileSync(file, picture);
  const program = runProgram(built.file, { FILE: file, MALLOC_ARENA_MAX: '2' });
  const { code } = await program.ended;
  if (code !== 0) throw new Error(program.err);
  return JSON.parse(program.out);
}

test.each([
  ['a JPEG', () => large().jpeg()],
  ['a PNG', () => large().png()],
  ['a WebP', () => large().webp()],
])('%s of 49 million pixels gets its small picture in under 100 MB', async (_, make) => {
  const { bytes, mb } = await shrink(await make().toBuffer());
  expect(bytes).toBeGreaterThan(100);
  expect(mb).toBeLessThan(100);
});

test.each([
  ['progressive JPEG', () => large().jpeg({ progressive: true })],
  ['interlaced PNG', () => large().png({ progressive: true })],
])('a %s of as many would have to be in memory as a whole: it gets none', async (_, make) => {
  const { bytes, mb } = await shrink(await make().toBuffer());
  expect(bytes).toBeNull();
  expect(mb).toBeLessThan(20);
});

test('a progressive JPEG as phones and LINE send them gets one', async () => {
  const photo = sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#336699' } });
  const { bytes, mb } = await shrink(await photo.jpeg({ progressive: true }).toBuffer());
  expect(bytes).toBeGreaterThan(100);
  expect(mb).toBeLessThan(120);
});

test('a small picture stands upright, and tells nothing that the camera wrote', async () => {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100060000' + '00000000', 'hex');
  const turned = withExif(await sharp(jpeg('#336699', 600)).resize(600, 300).jpeg().toBuffer(), tiff);
  const small = await thumbnailOf(turned, 'image/jpeg');
  const { width, height, exif } = await sharp(small ?? Buffer.alloc(0)).metadata();
  expect({ width, height, exif }).toEqual({ width: 120, height: 240, exif: undefined });
});

test('what was transparent is white', async () => {
  const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } });
  const small = await thumbnailOf(await clear.png().toBuffer(), 'image/png');
  const { channels } = await sharp(small ?? Buffer.alloc(0)).stats();
  expect(channels.every(({ min }) => min > 250)).toBe(true);
});

test('a damaged picture gives none, and the next one is not harmed', async () => {
  const damaged = jpeg('#336699', 300).subarray(0, 700);
  const [first, second] = await Promise.all([thumbnailOf(damaged, 'image/jpeg'), thumbnailOf(jpeg(), 'image/jpeg')]);
  expect(first).toBeNull();
  expect(second?.length).toBeGreaterThan(100);
});
