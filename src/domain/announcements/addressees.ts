import type { FilterQuery } from 'mongoose';
import { localDate } from '../calendar/dates';
import { measuresOfPlan } from '../measures/plan';
import { ALL_UNITS, type Organisation } from '../organisations/organisation.model';
import { ownUnitsOf } from '../organisations/unit-by-words';
import type { Person } from '../people/person.model';
import { loadStandings } from '../reports/load-standings';
import { outstandingOf } from '../reports/outstanding.rules';
import type { Addressed, Audience } from './audience';

/** The audiences whose people can be told from what is known of each person alone. */
export type PlainAudience = Exclude<Audience, { to: 'groups' | 'not_acknowledged' }>;
export type PeopleFilter = FilterQuery<Omit<Person, 'office'>>;

/** Who of an office belongs to an audience at `now`, as a filter on its people. */
export async function addresseeFilter(
  organisation: Organisation,
  { audience, within }: Addressed & { audience: PlainAudience },
  now: Date,
): Promise<PeopleFilter> {
  switch (audience.to) {
    case 'everybody':
      return inUnits(within);
    case 'units':
      return { 'grants.unit': { $in: both(audience.units, within) } };
    case 'roles':
      return {
        grants: { $elemMatch: { role: { $in: audience.roles }, ...(within && { unit: { $in: [...within] } }) } },
      };
    case 'not_reported': {
      const owing = await unitsThatOwe(organisation, audience, now);
      return { grants: { $elemMatch: { role: { $in: ['staff', 'supervisor'] }, unit: { $in: both(owing, within) } } } };
    }
  }
}

/** Who has to do with some units; null: everybody. */
export function inUnits(within: Addressed['within']): PeopleFilter {
  return within === null ? {} : { 'grants.unit': { $in: [...within] } };
}

function both(units: readonly string[], within: Addressed['within']): string[] {
  return units.filter((unit) => within === null || within.includes(unit));
}

/** The units of which a measure lacks its report, or part of it, in a round; one of ทุกส่วนราชการ is owed by every unit. */
async function unitsThatOwe(
  organisation: Organisation,
  { fiscalYear, round }: Audience & { to: 'not_reported' },
  now: Date,
): Promise<string[]> {
  const measures = await measuresOfPlan(organisation._id, fiscalYear);
  const standings = await loadStandings(organisation, { fiscalYear, measures }, localDate(now));
  const open = outstandingOf(
    standings.filter((standing) => standing.round === round),
    'all',
  );
  const named = new Set(open.flatMap(({ measure }) => measure.units));
  const own = ownUnitsOf(organisation);
  return own.filter(({ key, group }) => named.has(key) || (!group && named.has(ALL_UNITS))).map(({ key }) => key);
}
