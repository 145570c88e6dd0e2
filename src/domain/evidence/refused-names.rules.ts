import { shownName } from './file-name.rules';

/** Endings of files that are never taken, and of what else people send; whatever else a name ends with, its bytes tell what it is. */
const REFUSED: ReadonlySet<string> = new Set(
  [
    'exe com bat cmd msi scr dll sys jar apk ipa dmg iso js mjs vbs ps1 sh py php lnk url hta reg torrent',
    'zip rar 7z gz tgz tar bz2 xz cab',
    'txt md log csv tsv json xml yaml yml ini html htm mhtml svg ics vcf eml msg rtf odt ods odp',
    'doc dot xls xlt xlsb ppt pps docm dotm xlsm xltm pptm ppsm mdb accdb pub vsd one epub',
    'bmp tif tiff ico psd ai eps avif dwg dxf raw cr2 nef',
    'mp3 wav wma ogg flac amr avi mkv wmv flv webm mpg mpeg',
  ].flatMap((line) => line.split(' ')),
);

/** As which a document can be saved instead. */
const INSTEAD: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    docx: 'doc dot docm dotm rtf odt',
    xlsx: 'xls xlt xlsb xlsm xltm csv tsv ods',
    pptx: 'ppt pps pptm ppsm odp',
  }).flatMap(([instead, endings]) => endings.split(' ').map((ending) => [ending, instead])),
);

/** Endings of documents that are taken. */
const DOCUMENTS = ['pdf', 'docx', 'dotx', 'xlsx', 'xltx', 'pptx', 'potx', 'ppsx'];

/** What a name ends with after its last dot, in small letters; null: nothing. */
function endingOf(name: string | null): string | null {
  const [, ending = null] = /\.([a-z0-9]+)$/i.exec((name && shownName(name)) ?? '') ?? [];
  return ending?.toLowerCase() ?? null;
}

/** Why a file is refused by its name alone: the ending as which it can be saved instead, where there is one. Null: its bytes tell. */
export function refusedByName(name: string | null): { instead: string | null } | null {
  const ending = endingOf(name);
  return ending !== null && REFUSED.has(ending) ? { instead: INSTEAD[ending] ?? null } : null;
}

/** Whether a name says that it is a document of a kind that is taken. */
export const isNamedDocument = (name: string | null): boolean => DOCUMENTS.includes(endingOf(name) ?? '');
