import type { Organisation } from '../../../domain/organisations/organisation.model';
import { unitByWords } from '../../../domain/organisations/unit-by-words';

/** What stands between the unit and its new name, or the unit that takes it in. */
const BECOMES = /\s*(?:ให้)?เป็น(?:ชื่อ)?\s*/u;
const INTO = /\s*(?:เข้า(?:ไป)?(?:กับ|ใน)?|ไป(?:รวม)?(?:กับ|ที่)?|กับ)\s*/u;

/** A change as it was typed. */
export interface TypedChange {
  /** key of the unit that was named; null: none */
  unit: string | null;
  /** words that should name a unit and name none; null: there are none */
  unknown: string | null;
  /** what stands behind, as typed; null: nothing */
  behind: string | null;
}

/** Reads `กองช่าง เป็น กองโยธา`; either part may be missing. */
export const readRename = (organisation: Pick<Organisation, 'units'>, words: string): TypedChange =>
  readTwo(organisation, words, BECOMES);

/** Reads `กองช่าง เข้ากับ กองคลัง`; either part may be missing. */
export const readMerge = (organisation: Pick<Organisation, 'units'>, words: string): TypedChange =>
  readTwo(organisation, words, INTO);

function readTwo(organisation: Pick<Organisation, 'units'>, words: string, between: RegExp): TypedChange {
  const [before = ''] = words.split(between);
  const said = before.trim();
  const unit = said === '' ? null : unitByWords(organisation, said);
  const behind = words.slice(before.length).replace(between, '').trim();
  return {
    unit: unit?.key ?? null,
    unknown: said !== '' && unit === null ? said : null,
    behind: behind === '' ? null : behind,
  };
}
