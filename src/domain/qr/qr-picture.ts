/** Width and height in pixels: as wide as LINE shows a picture, and large enough for a printed sheet. */
const SIDE = 1040;
/** The white around it that readers need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as a PNG of some ten kilobytes, error correction M. @throws what `uqr` throws where the text is too long for one */
export async function qrPicture(text: string): Promise<Buffer> {
  // Only who serves pictures needs them.
  const [{ encode }, { default: sharp }] = await Promise.all([import('uqr'), import('sharp')]);
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET_ZONE });
  const grey = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const side = Math.floor(SIDE / size) * size;
  const before = Math.floor((SIDE - side) / 2);
  const after = SIDE - side - before;
  return (
    sharp(grey, { raw: { width: size, height: size, channels: 1 } })
      // Whole pixels for each module, so that all are of one size.
      .resize(side, side, { kernel: 'nearest' })
      .extend({ top: before, left: before, bottom: after, right: after, background: '#ffffff' })
      .png({ palette: true, colours: 2 })
      .toBuffer()
  );
}
