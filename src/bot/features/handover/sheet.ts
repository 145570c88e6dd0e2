import { grantsToHandOver } from '../../../domain/handovers/handover.rules';
import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnits } from '../../../domain/people/people.rules';
import { rightName } from '../../../ui/right-names';
import type { Sheet } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { texts } from './texts';

/** The head of a sheet about the own work. */
export function sheetOf(
  { organisation, person }: MemberContext,
  title: string,
  lines: string[] = [],
): Pick<Sheet, 'kicker' | 'title' | 'altText'> & { lines: string[] } {
  const kicker = unitNames(organisation, ownUnits(person)).join(' ') || organisation.name;
  return { kicker, title, lines, altText: texts.alt([title, ...lines].join(' ')) };
}

/** The work of a person in words. */
export const workOf = ({ organisation, person }: MemberContext): string[] =>
  grantsToHandOver(person.grants).map((grant) => rightName(organisation, grant));
