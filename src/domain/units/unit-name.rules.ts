import { Refusal } from '../../refusal';
import { unitByName } from '../imports/unit-names';
import type { Organisation } from '../organisations/organisation.model';
import { tidy } from '../thai-text/normalise';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** A name stands in buttons and headings of many cards. */
const LONGEST_NAME = 60;

/**
 * The name that somebody typed for a unit, as it is stored.
 * @param of key of the unit that is to be called so; null: a new one
 * @throws Refusal `no_name`, `name_too_long`, `same_name`, `name_taken` by another unit of the office, also as a short name
 */
export function takeUnitName(organisation: Pick<Organisation, 'units'>, typed: string, of: string | null): string {
  const name = tidy(takeSeen(typed));
  if (name === '') throw new Refusal('no_name', texts.noName);
  if (name.length > LONGEST_NAME) throw new Refusal('name_too_long', texts.nameTooLong(LONGEST_NAME));
  const holder = unitByName(organisation, name);
  if (holder?.key === of && holder?.name === name) throw new Refusal('same_name', texts.sameName(name));
  if (holder && holder.key !== of) throw new Refusal('name_taken', texts.nameTaken(name));
  return name;
}
