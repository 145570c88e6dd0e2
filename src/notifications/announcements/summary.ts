import { compact } from '../../compact';
import { type Announcement, currentContent, wentOutAt } from '../../domain/announcements/announcement.model';
import { type Circulation, countCirculation, percentAcknowledged } from '../../domain/announcements/circulation';
import { thaiDateTime } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { isHeldUp, type OnItsWay, onItsWay } from './on-its-way';
import { texts } from './texts';

/** An announcement with how far it has got around. */
export interface Summary {
  announcement: Announcement;
  circulation: Circulation;
  onItsWay: OnItsWay;
}

/** How far the version that holds has got around. */
export async function summarise(office: OfficeId, announcement: Announcement): Promise<Summary> {
  const { version } = currentContent(announcement);
  return {
    announcement,
    circulation: await countCirculation(office, announcement._id, version),
    onItsWay: await onItsWay(office, announcement),
  };
}

/** Whether an announcement can be taken back still. */
export function mayBeTakenBack({ announcement: { state, versions }, onItsWay }: Summary): boolean {
  const isUnsent = state === 'scheduled' || state === 'sending' || (state === 'sent' && isHeldUp(onItsWay));
  return isUnsent && versions.length === 1;
}

/** What became of an announcement, and when: of a corrected one, when the correction went out. */
export function stateWords({ announcement, onItsWay: way }: Summary): string {
  const { state, sendAt, cancelledAt, notSent } = announcement;
  if (notSent) return texts.notSentAt(thaiDateTime(sendAt), notSent);
  if (state === 'sent' && isHeldUp(way)) return way.waitsForQuota ? texts.waitsForQuota : texts.onItsWay;
  return texts.state(state, thaiDateTime(cancelledAt ?? wentOutAt(announcement)));
}

/** How far it has got around, in counts alone: nothing of it is about one person. */
export function countLines({ announcement, circulation, onItsWay: { waiting } }: Summary): string[] {
  const corrections = announcement.versions.length - 1;
  return compact([
    corrections > 0 && texts.corrected(corrections),
    announcement.state === 'sent' && waiting > 0 && texts.stillWaiting(waiting),
    ...circulationWords(circulation),
  ]);
}

/** How far one version has got around. */
export function circulationWords(circulation: Circulation): string[] {
  const { people, acknowledged, groups, acknowledgedInGroups } = circulation;
  const percent = percentAcknowledged(circulation);
  return compact([
    percent === null ? null : texts.acknowledged(acknowledged, people, percent),
    groups > 0 && texts.sentToGroups(groups),
    groups > 0 || acknowledgedInGroups > 0 ? texts.acknowledgedInGroups(acknowledgedInGroups) : null,
  ]);
}
