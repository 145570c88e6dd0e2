import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation, oneAtATime, type Unit } from '../organisations/organisation.model';
import { ownUnitsOf } from '../organisations/unit-by-words';
import { texts } from './texts';

/** By which admin units are changed, and because of what. */
export interface UnitCause {
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * The office as it is now, for a change of its units; another such change waits until this one is through. Call it inside the
 * transaction, before anything is decided.
 */
export async function officeToChange(office: OfficeId): Promise<Organisation> {
  await oneAtATime(office);
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  return organisation;
}

/**
 * A unit by its key; never the one that stands for every unit.
 * @throws Refusal `no_such_unit` when it is there no more
 */
export function unitToChange(organisation: Pick<Organisation, 'units'>, key: string): Unit {
  const found = ownUnitsOf(organisation).find((unit) => unit.key === key);
  if (!found) throw new Refusal('no_such_unit', texts.gone);
  return found;
}
