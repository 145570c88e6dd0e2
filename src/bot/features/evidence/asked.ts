import { type Links, readLinks } from '../../../domain/evidence/read-links';
import type { Slots } from '../../understand';

/** What is asked of evidence: of what, and the addresses that came along. */
export interface Asked extends Pick<Slots, 'measure' | 'round' | 'fiscalYear'> {
  links: Links | null;
}

/** Finds the addresses in what was said. The words around them are their name, unless they say what it is evidence of. */
export function askedOf({ measure, round, fiscalYear, detail = '' }: Slots): Asked {
  const links = readLinks(detail);
  const isNamed = measure !== undefined || round !== undefined;
  return { measure, round, fiscalYear, links: links && isNamed ? { ...links, name: null } : links };
}
