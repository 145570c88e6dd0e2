import { belongsTo, unitsFor } from '../../domain/abilities/roles.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { stillDue, upToRound } from '../../domain/reminders/still-due.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { listsOf } from './lists-of';
import type { OfficeNow } from './office-now';
import type { NudgePayload, PersonPayload } from './payloads';

/** What a message asks of its recipient, as things stand now. */
export interface Asked {
  /** the recipient's units that it is about, by key */
  units: string[];
  /** complete or not */
  covered: Standing[];
  /** what of it lacks something, most urgent first */
  open: Standing[];
}

/** What somebody's nudge asks of a person now. */
export async function askedByNudge(
  at: OfficeNow,
  { fiscalYear, round, units }: NudgePayload,
  person: StoredPerson,
): Promise<Asked> {
  const may = unitsFor(person, 'report');
  const own = units.filter((unit) => may === 'all' || may.includes(unit));
  return asked(own, upToRound(await at.standings(fiscalYear), round));
}

/** What a person's own list in a reminder asks of them now. */
export async function askedByReminder(
  at: OfficeNow,
  { due, parts }: PersonPayload,
  person: StoredPerson,
): Promise<Asked> {
  return asked(listsOf(parts, person).own, await at.covered(due));
}

function asked(units: string[], standings: readonly Standing[]): Asked {
  const covered = standings.filter(({ measure }) => belongsTo(measure.units, units));
  return { units, covered, open: stillDue(covered) };
}
