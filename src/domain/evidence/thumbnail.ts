import type { Sharp } from 'sharp';
import { ConcurrencyLimiter } from '../../concurrency-limiter';
import { isDecodable } from './picture-size.rules';

/** The longer side of a thumbnail, in pixels. */
const LONGEST_SIDE = 240;
const QUALITY = 75;

/** One picture is decoded at a time, so that what several take does not add up. */
const oneAtATime = new ConcurrencyLimiter(1);

/**
 * A small JPEG of a picture, turned upright and without what the camera wrote into it, or null where the picture cannot be decoded: a
 * damaged one is evidence all the same.
 * @param mime as found from its bytes
 * @param longestSide of the small picture, in pixels; a smaller one is not made larger
 */
export async function thumbnailOf(picture: Buffer, mime: string, longestSide = LONGEST_SIDE): Promise<Buffer | null> {
  const small = await redraw(picture, mime, longestSide, (one) =>
    // A JPEG has no transparency; what was transparent is white rather than black.
    one.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }),
  );
  return small?.data ?? null;
}

/** A picture as it was drawn anew. */
export interface Redrawn {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * A picture drawn anew, upright, without what the camera wrote into it, and no larger than `longestSide`; null where it cannot be decoded.
 * @param mime as found from its bytes
 * @param write into which format
 */
export async function redraw(
  picture: Buffer,
  mime: string,
  longestSide: number,
  write: (picture: Sharp) => Sharp,
): Promise<Redrawn | null> {
  return isDecodable(picture, mime) ? oneAtATime.run(() => shrink(picture, longestSide, write)) : null;
}

/** Makes a picture smaller while it is decoded: one of 49 million pixels takes 10 to 50 MB. Damaged ones give null. */
async function shrink(picture: Buffer, longestSide: number, write: (picture: Sharp) => Sharp): Promise<Redrawn | null> {
  // 20 MB that only whoever makes thumbnails needs.
  const { default: sharp } = await import('sharp');
  // A picture is seen once, and other work goes on beside it.
  sharp.cache(false);
  sharp.concurrency(1);
  const small = sharp(picture, { sequentialRead: true, failOn: 'error' })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true });
  return (
    write(small)
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info: { width, height } }) => ({ data, width, height }))
      // The file's fault, not ours.
      .catch(() => null)
  );
}
