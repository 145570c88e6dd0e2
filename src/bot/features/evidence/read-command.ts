import type { Round } from '../../../domain/calendar/dates';
import { type Links, readLinks } from '../../evidence/read-links';
import { type CompiledVocabulary, understand } from '../../understand';

const END = String.raw`(?:\s*(?:หน่อย|ด้วย|นะ|ครับ|คับ|ค่ะ|คะ))*\s*$`;
/** What may follow the word หลักฐาน in a command: nothing, an address, or what the evidence is of. */
const OF = String.raw`\s*(?:ของ|ที่)?\s*(?:มาตรการ|ม\.?\s*[\d๐-๙]|รอบ|ปี|https?:|${END})`;
const OWN_WORD = '(?:ของ(?:ฉัน|ผม|ดิฉัน))?';

/** `หลักฐาน`, `หลักฐานมาตรการ 3 รอบ 6 เดือน`, `ขอดูหลักฐานมาตรการ 3 ครับ`, `หลักฐาน https://…` */
export const SHOW = new RegExp(String.raw`^\s*(?:ขอ)?(?:ดู|เปิด)?\s*หลักฐาน${OF}`, 'iu');
/** `ส่งหลักฐานมาตรการ 3`, `แนบหลักฐาน https://…` */
export const SEND = new RegExp(String.raw`^\s*(?:ขอ)?(?:ส่ง|แนบ|เพิ่ม)\s*หลักฐาน(?:เพิ่ม)?${OF}`, 'iu');
/** `ถอนหลักฐานมาตรการ 3` */
export const WITHDRAW = new RegExp(String.raw`^\s*(?:ขอ)?(?:ถอน|ลบ)\s*หลักฐาน${OWN_WORD}${OF}`, 'iu');

const COMMAND = new RegExp(String.raw`^\s*(?:ขอ)?(?:ดู|เปิด|ส่ง|แนบ|เพิ่ม|ถอน|ลบ)?\s*หลักฐาน(?:เพิ่ม)?${OWN_WORD}`, 'iu');

/** What a command about evidence names. */
export interface Asked {
  measure: number | undefined;
  round: Round | undefined;
  fiscalYear: number | undefined;
  links: Links | null;
}

/** Reads what stands after the words of the command; any part may be missing, in any order. */
export function readCommand(text: string, vocabulary?: CompiledVocabulary): Asked {
  const rest = text.replace(COMMAND, ' ');
  const links = readLinks(rest);
  // The words around a link are its name, unless they say what it is evidence of.
  const words = links ? (links.name ?? '') : rest;
  const { measure, round, fiscalYear } = understand({ text: `สถานะ ${words}`, chat: 'user' }, vocabulary).slots;
  const isNamed = measure !== undefined || round !== undefined;
  return { measure, round, fiscalYear, links: links && isNamed ? { ...links, name: null } : links };
}
