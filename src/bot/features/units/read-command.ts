import type { Organisation } from '../../../domain/organisations/organisation.model';
import { unitByWords } from '../../../domain/organisations/unit-by-words';

/** What stands between the unit and its new name. */
const BECOMES = /\s*(?:ให้)?เป็น(?:ชื่อ)?\s*/u;

/** A change as it was typed. */
export interface TypedChange {
  /** key of the unit that was named; null: none */
  unit: string | null;
  /** words that should name a unit and name none; null: there are none */
  unknown: string | null;
  /** what stands behind `เป็น`, as typed; null: nothing */
  name: string | null;
}

/** Reads `กองช่าง เป็น กองโยธา`; either part may be missing. */
export function readRename(organisation: Pick<Organisation, 'units'>, words: string): TypedChange {
  const [before = '', ...behind] = words.split(BECOMES);
  const said = before.trim();
  const unit = said === '' ? null : unitByWords(organisation, said);
  const name = words.slice(before.length).replace(BECOMES, '').trim();
  return {
    unit: unit?.key ?? null,
    unknown: said !== '' && unit === null ? said : null,
    name: behind.length > 0 && name !== '' ? name : null,
  };
}
