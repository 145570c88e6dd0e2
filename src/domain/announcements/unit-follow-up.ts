import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type Holder, unitsFor } from '../people/people.rules';
import { type Person, people } from '../people/person.model';
import { inUnits } from './addressees';
import { type Announcement, currentContent } from './announcement.model';
import { type Asker, findAnnouncement } from './find-announcement';
import { receipts } from './receipt.model';
import { texts } from './texts';

/** The units in which somebody follows up what others announced to the whole office; null: in none, or they may manage it all. */
export function unitsToFollowUp(person: Holder, { within, audience, state }: Announcement): string[] | null {
  const units = unitsFor(person, 'nudge');
  const isOfficeWide = within === null && audience.to !== 'groups' && state === 'sent';
  return units !== 'all' && units.length > 0 && isOfficeWide ? units : null;
}

/**
 * An announcement to the whole office, for a head who follows it up in the own units. A refusal is audited: call it inside the
 * event's transaction.
 * @throws Refusal `no_such_announcement`, `not_office_wide`
 */
export async function findForUnits(
  { officeId, person, now, eventId }: Asker,
  id: string,
): Promise<{ announcement: Announcement; units: string[] }> {
  const announcement = await findAnnouncement(officeId, id);
  const units = unitsToFollowUp(person, announcement);
  if (units) return { announcement, units };
  const subject = `announcement ${id}`;
  await recordAudit(officeId, { at: now, actor: person._id, action: 'refused.nudge', subject, eventId });
  throw new Refusal('not_office_wide', texts.notOfficeWide);
}

/** The people of some units who were sent an announcement and have not acknowledged it, by unit and name. */
export async function unacknowledgedInUnits(
  office: OfficeId,
  announcement: Announcement,
  units: readonly string[],
): Promise<Person[]> {
  const { version } = currentContent(announcement);
  const open = { announcement: announcement._id, version, kind: 'person' as const, queuedAt: { $ne: null } };
  const left = await receipts(office).find({ ...open, acknowledgedAt: null });
  const ids = left.map(({ recipient }) => recipient);
  return people(office).find({ $and: [{ _id: { $in: ids } }, inUnits(units)] }, { sort: { displayName: 1, _id: 1 } });
}
