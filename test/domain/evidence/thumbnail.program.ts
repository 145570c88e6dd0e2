import { readFileSync } from 'node:fs';
import { guessType, HEAD_BYTES } from '../../../src/domain/evidence/file-types.rules';
import { thumbnailOf } from '../../../src/domain/evidence/thumbnail';

const MB = 1024;
const most = (): number => process.resourceUsage().maxRSS / MB;

/** Makes the small picture of a file, twice at once, and says how many MB of memory that took at most. */
async function main(): Promise<void> {
  const { FILE = '' } = process.env;
  // What is loaded once is not the picture's.
  await import('sharp');
  const picture = readFileSync(FILE);
  const type = guessType(picture.subarray(0, HEAD_BYTES));
  if (!type || type === 'zip') throw new Error('no picture');
  const before = most();
  const [small] = await Promise.all([thumbnailOf(picture, type.mime), thumbnailOf(picture, type.mime)]);
  process.stdout.write(`${JSON.stringify({ bytes: small?.length ?? null, mb: Math.round(most() - before) })}\n`);
}

main().catch((error) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
