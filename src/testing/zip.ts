import { deflateRawSync } from 'node:zlib';

/** A file in a zip. `claims`: another size than it has, in the directory. */
export interface Zipped {
  name: string;
  content?: string | Buffer;
  isPacked?: boolean;
  claims?: number;
}

/** A zip of these files (empty ones where only a name is given), as an ordinary program would write it. */
export function zip(files: readonly (string | Zipped)[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, content = '', isPacked = false, claims } = typeof file === 'string' ? { name: file } : file;
    const plain = Buffer.from(content);
    const data = isPacked ? deflateRawSync(plain) : plain;
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 0, 'latin1');
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 0, 'latin1');
    for (const [header, at] of [
      [local, 8],
      [entry, 10],
    ] as const) {
      header.writeUInt16LE(0x0800, at - 2); // names are UTF-8
      header.writeUInt16LE(isPacked ? 8 : 0, at);
      header.writeUInt32LE(data.length, at + 10);
      header.writeUInt32LE(claims ?? plain.length, at + 14);
      header.writeUInt16LE(path.length, at + 18);
    }
    entry.writeUInt32LE(offset, 42);
    locals.push(local, path, data);
    directory.push(entry, path);
    offset += local.length + path.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The types of the main parts of office documents. */
export const MAIN_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

/** The list of an office document's parts. @param more further elements in it */
export const contentTypes = (main: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;

/** A small office document. */
export function officeDocument(main: string, ...more: (string | Zipped)[]): Buffer {
  const list = { name: '[Content_Types].xml', content: contentTypes(main), isPacked: true };
  return zip([list, { name: 'main.xml', content: '<document/>' }, ...more]);
}
