import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import mongoose, { mongo } from 'mongoose';
import { readContent } from '../../../src/domain/evidence/content-store';
import { takeContent } from '../../../src/domain/evidence/take-content';
import { useDatabase } from '../../../src/testing/database';
import { jpeg } from '../../../src/testing/pictures';

useDatabase();
const NOW = new Date('2026-11-20T03:00:00Z');
const options = (signal = new AbortController().signal) => ({ keepLocation: false, signal, now: NOW });
const MB = 1024 * 1024;

async function read(id: mongo.ObjectId, shelf: 'evidence' | 'evidence_thumbnails' = 'evidence'): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readContent(shelf, id)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Whether anything is kept under an id, parts of files too. */
async function isAnythingKept(id: mongo.ObjectId): Promise<boolean> {
  const { db } = mongoose.connection;
  for (const shelf of ['evidence_content', 'evidence_thumbnails_content']) {
    if (await db?.collection(`${shelf}.chunks`).findOne({ files_id: id })) return true;
    if (await db?.collection<{ _id: mongo.ObjectId }>(`${shelf}.files`).findOne({ _id: id })) return true;
  }
  return false;
}

function* inPieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('however a file comes in pieces, the same is kept with the same SHA-256', async () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 'ก')]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(pdf, jpeg()), async (size, bytes) => {
      const id = new mongo.ObjectId();
      const taken = await takeContent(Readable.from(inPieces(bytes, size)), id, options());
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(taken).toMatchObject({ content: { size: bytes.length, sha256 } });
      expect((await read(id)).equals(bytes)).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('a thumbnail is at most 240 pixels long, and a JPEG', async () => {
  const id = new mongo.ObjectId();
  await takeContent(Readable.from([jpeg('#336699', 600)]), id, options());
  const { loadImage } = await import('@napi-rs/canvas');
  const small = await read(id, 'evidence_thumbnails');
  expect((await loadImage(small)).width).toBe(240);
  expect(small.readUInt16BE(0)).toBe(0xffd8);
});

test('a picture that cannot be decoded is kept without a thumbnail', async () => {
  const id = new mongo.ObjectId();
  const broken = Buffer.concat([jpeg().subarray(0, 200), Buffer.alloc(50)]);
  const taken = await takeContent(Readable.from([broken]), id, options());
  expect(taken).toMatchObject({ content: { hasThumbnail: false } });
});

test('a picture of more pixels than fit into memory is not decoded', async () => {
  const id = new mongo.ObjectId();
  const huge = Buffer.alloc(100);
  huge.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  expect(await takeContent(Readable.from([huge]), id, options())).toMatchObject({ content: { hasThumbnail: false } });
});

test('a document is refused as soon as it passes 20 MB, and nothing of it stays', async () => {
  const id = new mongo.ObjectId();
  let given = 0;
  function* endless(): Generator<Buffer> {
    yield Buffer.from('%PDF-1.7\n');
    for (;;) {
      given += 1;
      yield Buffer.alloc(MB);
    }
  }
  expect(await takeContent(Readable.from(endless()), id, options())).toEqual({ trouble: 'too_large' });
  expect(given).toBeLessThan(25);
  expect(await isAnythingKept(id)).toBe(false);
});

test('a program is refused by its first bytes', async () => {
  const id = new mongo.ObjectId();
  const program = Readable.from([Buffer.concat([Buffer.from('MZ'), Buffer.alloc(8192)])]);
  expect(await takeContent(program, id, options())).toEqual({ trouble: 'type' });
  expect(await isAnythingKept(id)).toBe(false);
});

test('a stream that breaks off throws and leaves nothing', async () => {
  const id = new mongo.ObjectId();
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000)]);
    throw new Error('connection lost');
  }
  await expect(takeContent(Readable.from(broken()), id, options())).rejects.toThrow('connection lost');
  expect(await isAnythingKept(id)).toBe(false);
});

test('one that is broken off by us too', async () => {
  const id = new mongo.ObjectId();
  const abort = new AbortController();
  const stream = new Readable({ read: () => undefined });
  stream.push(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000)]));
  const taking = takeContent(stream, id, options(abort.signal));
  abort.abort();
  await expect(taking).rejects.toThrow();
  expect(await isAnythingKept(id)).toBe(false);
});

test('a try that lost its turn takes nothing away from the one that came after it', async () => {
  const id = new mongo.ObjectId();
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 'x')]);
  const abort = new AbortController();
  const stuck = new Readable({ read: () => undefined });
  stuck.push(pdf.subarray(0, 400_000));
  const lost = takeContent(stuck, id, options(abort.signal));
  const taken = await takeContent(Readable.from(inPieces(pdf, 100_000)), id, options());
  if (!('content' in taken)) throw new Error(taken.trouble);
  await taken.keep();
  abort.abort();
  await expect(lost).rejects.toThrow();
  expect((await read(id)).equals(pdf)).toBe(true);
});

test('of two tries that came to the end, the one that is kept stays alone', async () => {
  const id = new mongo.ObjectId();
  const first = await takeContent(Readable.from([jpeg('#111111')]), id, options());
  const second = await takeContent(Readable.from([jpeg('#eeeeee')]), id, options());
  if (!('content' in first && 'content' in second)) throw new Error('not taken');
  await first.keep();
  await second.drop();
  expect((await read(id)).equals(jpeg('#111111'))).toBe(true);
  const files = mongoose.connection.collection('evidence_content.files');
  expect(await files.countDocuments({ filename: id.toHexString() })).toBe(1);
});
