import type { mongo } from 'mongoose';
import { belongsTo } from '../../domain/abilities/roles.rules';
import { isAskedFor } from '../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../domain/assignments/load-assigned';
import { addDays, endOfDay, instantOf, localDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { unitsAs } from '../../domain/people/people.rules';
import { people } from '../../domain/people/person.model';
import type { Standing } from '../../domain/reports/reports.rules';
import { notifyTogether } from '../notify';
import { overdueClosed } from './overdue-closed';

/** When it goes out by itself, where nobody was answered until then. */
const MORNING = '08:30';
/** News that is older is no news. */
const NEWS_DAYS = 7;

/** What was closed, by whom, and in which event. */
interface Closed {
  office: OfficeId;
  standings: readonly Standing[];
  by: mongo.ObjectId;
  eventId: string;
  now: Date;
}

/**
 * Puts into the outbox that something was closed: to those who were asked for it, and the heads of their units, one message for all that is
 * closed until it goes out. Inside the transaction of the closing.
 */
export async function notifyClosed({ office, standings, by, eventId, now }: Closed): Promise<void> {
  const units = [...new Set(standings.map(({ measure }) => measure.unit))];
  const members = await people(office).find({ 'grants.unit': { $in: units } }, { sort: { registeredAt: 1, _id: 1 } });
  const assigned = await loadAssigned(office);
  const day = localDate(now);
  const when = { notBefore: instantOf(addDays(day, 1), MORNING), expiresAt: endOfDay(addDays(day, NEWS_DAYS)) };
  const notices = members.flatMap((person) => {
    if (person._id.equals(by)) return [];
    const own = standings.filter(
      ({ measure }) =>
        isAskedFor(assigned, measure, person, unitsAs(person, 'staff')) ||
        belongsTo(measure.units, unitsAs(person, 'supervisor')),
    );
    if (own.length === 0) return [];
    const keys = new Map(own.map(({ measure, round }) => [`${measure.num}/${round}`, { measure, round }]));
    const closed = [...keys.values()].map(({ measure: { fiscalYear, num }, round }) => ({
      fiscalYear,
      round,
      measure: num,
    }));
    const to = { person: person._id, lineUserId: person.lineUserId };
    return [{ to, occasion: `${overdueClosed.kind}/${eventId}`, payload: { closed }, ...when }];
  });
  await notifyTogether(office, overdueClosed, 'closed', notices, now);
}
