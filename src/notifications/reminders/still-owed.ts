import type { OutboxRow } from '../../delivery';
import { belongsTo, unitsFor } from '../../domain/abilities/roles.rules';
import { unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { stillDue, upToRound } from '../../domain/reminders/still-due.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import type { OfficeNow } from './office-now';
import { KINDS, nudgePayload, personPayload } from './payloads';

/** What a message asks of its recipient, as things stand now. */
export interface Asked {
  /** the recipient's units that it is about, by key */
  units: string[];
  /** complete or not */
  covered: Standing[];
  /** what of it lacks something, most urgent first */
  open: Standing[];
}

/** What a person's own list in a reminder, or somebody's nudge, asks of them now. */
export async function askedBy(
  at: OfficeNow,
  { kind, payload }: Pick<OutboxRow, 'kind' | 'payload'>,
  person: StoredPerson,
): Promise<Asked> {
  if (kind === KINDS.nudge) {
    const { fiscalYear, round, units } = nudgePayload.parse(payload);
    const may = unitsFor(person, 'report');
    const own = units.filter((unit) => may === 'all' || may.includes(unit));
    return asked(own, upToRound(await at.standings(fiscalYear), round));
  }
  const { due, parts } = personPayload.parse(payload);
  return asked(parts.own ? unitsAs(person, 'staff') : [], await at.covered(due));
}

function asked(units: string[], standings: readonly Standing[]): Asked {
  const covered = standings.filter(({ measure }) => belongsTo(measure.units, units));
  return { units, covered, open: stillDue(covered) };
}
