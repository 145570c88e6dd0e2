import type { Readable } from 'node:stream';
import { Refusal } from '../../refusal';
import { readPicture } from '../evidence/read-picture';
import { redraw } from '../evidence/thumbnail';
import { texts } from './texts';

/** Ample for 3 cm in print, and what the papers make of it. */
const MOST_PX = 800;
/** A memo's emblem is 1.5 cm high: some 200 dots an inch. */
const LEAST_PX = 120;

/**
 * Reads a picture as an office's emblem: a PNG, which keeps what is transparent and nothing that a camera wrote into it. Nothing is stored:
 * call it before a transaction.
 * @throws Refusal `bad_emblem`, `small_emblem`; what the stream fails with
 */
export async function takeEmblem(stream: Readable): Promise<Buffer> {
  const read = await readPicture(stream);
  const png = read && (await redraw(read.bytes, read.mime, MOST_PX, (picture) => picture.png()));
  if (!png) throw new Refusal('bad_emblem', texts.badEmblem);
  if (Math.min(png.width, png.height) < LEAST_PX) throw new Refusal('small_emblem', texts.smallEmblem(LEAST_PX));
  return png.data;
}
