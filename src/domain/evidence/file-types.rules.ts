/** What a type is for us: it decides how large a file may be and whether its location is looked for. */
export type FileClass = 'image' | 'video' | 'audio' | 'document';

export interface FileType {
  mime: string;
  extension: string;
  class: FileClass;
}

const MB = 1024 * 1024;

/** How large a file of a class may be, in bytes. */
export const MOST_BYTES: Record<FileClass, number> = {
  image: 10 * MB,
  video: 100 * MB,
  audio: 20 * MB,
  document: 20 * MB,
};

/** How many bytes of the beginning are looked at. */
export const HEAD_BYTES = 4096;

const type = (mime: string, extension: string, of: FileClass): FileType => ({ mime, extension, class: of });
const JPEG = type('image/jpeg', 'jpg', 'image');
const PNG = type('image/png', 'png', 'image');
const GIF = type('image/gif', 'gif', 'image');
const WEBP = type('image/webp', 'webp', 'image');
const HEIC = type('image/heic', 'heic', 'image');
const PDF = type('application/pdf', 'pdf', 'document');
const MP4 = type('video/mp4', 'mp4', 'video');
const MOV = type('video/quicktime', 'mov', 'video');
const M4A = type('audio/mp4', 'm4a', 'audio');
const office = (part: string, extension: string) =>
  type(`application/vnd.openxmlformats-officedocument.${part}`, extension, 'document');
/** Documents, templates and shows without macros. */
const OFFICE: readonly FileType[] = [
  office('wordprocessingml.document', 'docx'),
  office('wordprocessingml.template', 'dotx'),
  office('spreadsheetml.sheet', 'xlsx'),
  office('spreadsheetml.template', 'xltx'),
  office('presentationml.presentation', 'pptx'),
  office('presentationml.template', 'potx'),
  office('presentationml.slideshow', 'ppsx'),
];

const ALL: readonly FileType[] = [JPEG, PNG, GIF, WEBP, HEIC, PDF, MP4, MOV, M4A, ...OFFICE];

/** What the name of a file of this type ends with. */
export function extensionOf(mime: string): string {
  return ALL.find((one) => one.mime === mime)?.extension ?? 'bin';
}

/** The type of the files whose names end so. */
export function mimeOf(extension: string): string {
  return ALL.find((one) => one.extension === extension)?.mime ?? 'application/octet-stream';
}

/** Brands of the files that begin with a `ftyp` box (ISO/IEC 14496-12); what is not here and is no audio or HEIF is a video. */
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'hevc'];
const AUDIO_BRANDS = ['M4A ', 'M4B '];
const VIDEO_BRANDS = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'MSNV',
  'dash',
  '3gp4',
  '3gp5',
];

const ascii = (bytes: Buffer, at: number, length: number): string => bytes.toString('latin1', at, at + length);

/** What a file may still turn out to be after its first bytes: one type, an office document (its parts tell which), or nothing. */
export type FirstGuess = FileType | 'zip' | null;

/**
 * Looks at how a file begins, never at its name.
 * @param head its first bytes, `HEAD_BYTES` or all there are
 */
export function guessType(head: Buffer): FirstGuess {
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0xffd8ff) return JPEG;
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return PNG;
  if (['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6))) return GIF;
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return WEBP;
  if (ascii(head, 0, 5) === '%PDF-') return PDF;
  if (ascii(head, 0, 4) === 'PK\x03\x04') return 'zip';
  return ascii(head, 4, 4) === 'ftyp' ? ofBrand(ascii(head, 8, 4)) : null;
}

function ofBrand(brand: string): FileType | null {
  if (HEIF_BRANDS.includes(brand)) return HEIC;
  if (AUDIO_BRANDS.includes(brand)) return M4A;
  if (brand === 'qt  ') return MOV;
  return VIDEO_BRANDS.includes(brand) ? MP4 : null;
}

/** The type of an office document, by the type of its main part. */
export function ofMainType(main: string): FileType | null {
  return OFFICE.find(({ mime }) => main === `${mime}.main+xml`) ?? null;
}
