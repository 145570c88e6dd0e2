/** What a QR code on a picture says, read by a decoder that its maker has no part in. @throws where none can be read */
export async function readQr(picture: Buffer): Promise<string> {
  const [{ default: sharp }, { default: decode }] = await Promise.all([import('sharp'), import('qr/decode.js')]);
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decode({ width: info.width, height: info.height, data });
}
