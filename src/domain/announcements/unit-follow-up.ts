import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { unitsFor } from '../abilities/roles.rules';
import { theAnnouncement } from '../abilities/things';
import type { OfficeId } from '../office-store';
import { people, type Person as StoredPerson } from '../people/person.model';
import { personName } from '../people/person-name';
import { inUnits } from './addressees';
import { type Announcement, currentContent } from './announcement.model';
import { type Asker, findAnnouncement } from './find-announcement';
import { receipts } from './receipt.model';
import { texts } from './texts';

/** The units in which somebody follows up what others announced to the whole office; null: in none, or they may manage it all. */
export function unitsToFollowUp(person: Person, announcement: Announcement): string[] | null {
  const units = unitsFor(person, 'nudge');
  return units !== 'all' && abilitiesOf(person, theAnnouncement(announcement)).follow_up ? units : null;
}

/**
 * An announcement to the whole office, for a head who follows it up in the own units. A refusal is audited: call it inside the
 * event's transaction.
 * @throws Refusal `no_such_announcement`, `not_office_wide`
 */
export async function findForUnits(asker: Asker, id: string): Promise<{ announcement: Announcement; units: string[] }> {
  const announcement = await findAnnouncement(asker.office, id);
  const units = unitsToFollowUp(asker.person, announcement);
  if (units) return { announcement, units };
  const tried = { ability: 'nudge', subject: `announcement ${id}` };
  return refuseTry(asker.office, asker, tried, new Refusal('not_office_wide', texts.notOfficeWide));
}

/** The people of some units who were sent an announcement and have not acknowledged it, by unit and name. */
export async function unacknowledgedInUnits(
  office: OfficeId,
  announcement: Announcement,
  units: readonly string[],
): Promise<StoredPerson[]> {
  const { version } = currentContent(announcement);
  const open = { announcement: announcement._id, version, kind: 'person' as const, queuedAt: { $ne: null } };
  const left = await receipts(office).find({ ...open, acknowledgedAt: null });
  const ids = left.map(({ recipient }) => recipient);
  const found = await people(office).find({ $and: [{ _id: { $in: ids } }, inUnits(units)] }, { sort: { _id: 1 } });
  const nameIn = (person: StoredPerson) => personName(person) ?? '';
  return found.sort((one, other) => nameIn(one).localeCompare(nameIn(other), 'th'));
}
