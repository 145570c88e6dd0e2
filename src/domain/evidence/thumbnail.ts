import { isDecodable } from './picture-size.rules';

/** The longer side of a thumbnail, in pixels. */
const LONGEST_SIDE = 240;
const QUALITY = 75;

/**
 * A small JPEG of a picture, or null where the picture cannot be decoded: a damaged one is evidence all the same.
 * @param mime as found from its bytes
 * @param longestSide of the small picture, in pixels; a smaller one is not made larger
 */
export async function thumbnailOf(picture: Buffer, mime: string, longestSide = LONGEST_SIDE): Promise<Buffer | null> {
  if (!isDecodable(picture, mime)) return null;
  // 15 MB that only whoever makes thumbnails needs.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(picture).catch(() => null);
  if (!image) return null;
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // A JPEG has no transparency; what was transparent is white rather than black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas.toBuffer('image/jpeg', QUALITY);
}
