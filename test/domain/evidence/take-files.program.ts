import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import mongoose, { mongo } from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../../../src/database/connect';
import { takeContent } from '../../../src/domain/evidence/take-content';
import { forgetDatabase } from '../../../src/testing/forget-database';

const { URI = '', DATABASE = '', FILES = '' } = process.env;
/** How many bytes come at once: as LINE sends them, in pieces that fit nothing. */
const PIECE = 7001;

/**
 * Takes files one after the other, in a process that ends where nobody listens to what fails. Says for each what became of it, and
 * in the end how many chunks and files are kept.
 */
async function main(): Promise<void> {
  await connectDatabase(URI, DATABASE);
  const files = JSON.parse(readFileSync(FILES, 'utf8')) as string[];
  for (const [n, base64] of files.entries()) {
    const taken = await takeContent(Readable.from(inPieces(Buffer.from(base64, 'base64'))), new mongo.ObjectId(), {
      keepLocation: false,
      signal: new AbortController().signal,
      now: new Date(),
    });
    say({ n, said: 'trouble' in taken ? taken.trouble : taken.content.mime });
  }
  const { db } = mongoose.connection;
  const kept = async (name: string): Promise<number> => (await db?.collection(name).countDocuments()) ?? 0;
  const owners = (await db?.collection('evidence_content.chunks').distinct('files_id')) ?? [];
  say({ files: await kept('evidence_content.files'), owners: owners.length });
  await forgetDatabase(mongoose.connection.db);
  await disconnectDatabase();
}

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
