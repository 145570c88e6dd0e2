import { unitsFor } from '../../domain/abilities/roles.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { stillDue } from '../../domain/reminders/still-due.rules';
import { listsOf } from './lists-of';
import type { Asking, CatchingUp, OfficeNow } from './office-now';
import type { NudgePayload, PersonPayload } from './payloads';

/** What a message asks of its recipient, as things stand now. */
export interface Asked extends Pick<CatchingUp, 'covered' | 'open'> {
  /** the recipient's units that it is about, by key */
  units: string[];
}

/** What somebody's nudge asks of a person now. */
export async function askedByNudge(at: OfficeNow, payload: NudgePayload, person: StoredPerson): Promise<Asked> {
  const may = unitsFor(person, 'report');
  const units = payload.units.filter((unit) => may === 'all' || may.includes(unit));
  return asked(at, payload, person, units);
}

/** What is asked of a person in all units whose measures they report. */
export async function askedOfUnits(at: OfficeNow, asking: Asking, person: StoredPerson): Promise<Asked> {
  const may = unitsFor(person, 'report');
  const units = may === 'all' ? at.organisation.units.map(({ key }) => key) : [...may];
  return asked(at, asking, person, units);
}

async function asked(at: OfficeNow, asking: Asking, person: StoredPerson, units: string[]): Promise<Asked> {
  const { covered, open } = await at.toCatchUp(asking, units);
  return { units, covered: await at.askedOf(person, units, covered), open: await at.askedOf(person, units, open) };
}

/** What a person's own list in a reminder asks of them now. */
export async function askedByReminder(
  at: OfficeNow,
  { due, parts }: PersonPayload,
  person: StoredPerson,
): Promise<Asked> {
  const units = listsOf(parts, person).own;
  const covered = await at.askedOf(person, units, await at.covered(due));
  return { units, covered, open: stillDue(covered) };
}
