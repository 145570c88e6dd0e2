import type { Organisation } from '../../../domain/organisations/organisation.model';
import { positionByWords } from '../../../domain/positions/position-by-words';
import { BECOMES, type ReadNamed, readNamed } from '../../ui/read-named';
import { readPlace } from './read-place';

type Chained = Pick<Organisation, 'approvalChain'>;

/** A change as it was typed, with the key of the position that was named. */
export type TypedChange = Omit<ReadNamed<unknown>, 'named'> & { position: string | null };

const HELD_BY = /\s+(?:ให้|เป็น(?:ของ)?|คือ)\s*/u;

/** Reads `ปลัด อบต. เป็น ปลัดเทศบาล`; either part may be missing. */
export const readRename = (organisation: Chained, words: string): TypedChange => readTwo(organisation, words, BECOMES);

/** Reads `ปลัดเทศบาล ให้ สมชาย`; either part may be missing. */
export const readHolder = (organisation: Chained, words: string): TypedChange => readTwo(organisation, words, HELD_BY);

/** Reads `ปลัดเทศบาล ขึ้น`, `ปลัดเทศบาล ไปลำดับที่ 2`: the longest beginning that names a position, and the place behind it. */
export function readMove(organisation: Chained, words: string): Omit<TypedChange, 'behind'> & { at: number | null } {
  const [said, place] = splitPlace(words);
  const position = positionByWords(organisation, said);
  if (!position) return { position: null, unknown: said === '' ? null : said, at: null };
  const chain = organisation.approvalChain ?? [];
  const at = place === null ? null : readPlace(place, { places: chain.length, now: chain.indexOf(position) });
  return { position: position.position, unknown: null, at };
}

/** Reads `ผู้อำนวยการกองคลัง ลำดับที่ 2`, `… ก่อน ปลัดเทศบาล`, `… ท้ายสุด`: a new title, and where it is to stand. */
export function readAdd(organisation: Chained, words: string): { title: string | null; at: number | null } {
  const chain = organisation.approvalChain ?? [];
  const [, before = '', side = '', other = ''] = /^(.+?)\s+(ก่อน|หลัง|ต่อจาก)\s*(.+)$/u.exec(words.trim()) ?? [];
  const neighbour = other === '' ? null : positionByWords(organisation, other);
  if (neighbour) return { title: before, at: chain.indexOf(neighbour) + (side === 'ก่อน' ? 0 : 1) };
  const [title, place] = splitPlace(words);
  const at = place === null ? null : readPlace(place, { places: chain.length + 1, now: null });
  return { title: title === '' ? null : title, at };
}

const PLACE =
  /\s+((?:ไป(?:ที่|เป็น)?|เป็น|ไว้|ที่)?\s*(?:(?:ลำดับ|อันดับ)\s*(?:ที่)?\s*[\d๐-๙]{1,2}|(?:ลำดับ)?(?:แรก|ต้น|บน|ท้าย|ล่าง)(?:สุด)?|(?:ลำดับ)?สุดท้าย|ขึ้น(?:บน)?|ลง(?:ล่าง)?))\s*$/u;

function splitPlace(words: string): [said: string, place: string | null] {
  const said = words.trim();
  const found = PLACE.exec(` ${said}`);
  if (!found) return [said, null];
  return [said.slice(0, Math.max(0, found.index - 1)).trim(), (found[1] ?? '').trim()];
}

function readTwo(organisation: Chained, words: string, between: RegExp): TypedChange {
  // A title may hold the words that part it from what stands behind.
  const whole = positionByWords(organisation, words);
  if (whole) return { position: whole.position, unknown: null, behind: null };
  const { named, ...rest } = readNamed(words, between, (said) => positionByWords(organisation, said));
  return { position: named?.position ?? null, ...rest };
}
