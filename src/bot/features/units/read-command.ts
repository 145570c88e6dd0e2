import type { Organisation } from '../../../domain/organisations/organisation.model';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { BECOMES, type ReadNamed, readNamed } from '../../ui/read-named';

/** What stands between the unit and the one that takes it in. */
const INTO = /\s*(?:เข้า(?:ไป)?(?:กับ|ใน)?|ไป(?:รวม)?(?:กับ|ที่)?|กับ)\s*/u;

/** A change as it was typed, with the key of the unit that was named. */
export type TypedChange = Omit<ReadNamed<unknown>, 'named'> & { unit: string | null };

/** Reads `กองช่าง เป็น กองโยธา`; either part may be missing. */
export const readRename = (organisation: Pick<Organisation, 'units'>, words: string): TypedChange =>
  readTwo(organisation, words, BECOMES);

/** Reads `กองช่าง เข้ากับ กองคลัง`; either part may be missing. */
export const readMerge = (organisation: Pick<Organisation, 'units'>, words: string): TypedChange =>
  readTwo(organisation, words, INTO);

function readTwo(organisation: Pick<Organisation, 'units'>, words: string, between: RegExp): TypedChange {
  const { named, ...rest } = readNamed(words, between, (said) => unitByWords(organisation, said));
  return { unit: named?.key ?? null, ...rest };
}
