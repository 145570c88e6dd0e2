import type { Block, Paper } from './paper';

/** Ample for 3 cm in print; larger ones only make the file large. */
const LARGEST_PX = 800;

/** The paper with its emblems as PNG of at most `LARGEST_PX` on a side. @throws when one is no picture */
export async function withPngEmblems(paper: Paper): Promise<Paper> {
  const blocks = await Promise.all(
    paper.blocks.map(async (block): Promise<Block> => {
      if (block.kind !== 'emblem' || block.picture === null) return block;
      // Loaded with the first of them.
      const { default: sharp } = await import('sharp');
      const picture = await sharp(block.picture)
        .resize({ width: LARGEST_PX, height: LARGEST_PX, fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer()
        .catch((cause: unknown) => {
          throw new Error('The emblem is no picture that can be read', { cause });
        });
      return { ...block, picture: new Uint8Array(picture) };
    }),
  );
  return { ...paper, blocks };
}

/** Width by height of a PNG, as its head says. */
export function ratioOf(png: Uint8Array): number {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return view.getUint32(16) / view.getUint32(20);
}
