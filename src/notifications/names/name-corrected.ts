import { z } from 'zod';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { nameToShow } from '../../domain/people/person-name';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { notify } from '../notify';
import { noticeExpiry } from '../reviews/notice-times';
import { labels, texts } from './texts';

/** Tells somebody that an admin corrected their name or what they work as. It says what stands there when it goes out. */
export const nameCorrected = defineNotification('person.name_corrected_by_admin', z.object({}), {
  why: texts.why,
  urgency: 'may_wait',
  async write({ person: id }, _facts, office) {
    const person = id && (await people(office).findOne({ _id: id }));
    if (!person) return null;
    return textMessage(texts.corrected(nameToShow(person), person.jobTitle ?? null), [messageAction(labels.change)]);
  },
  dropReason: 'left',
});

/** Puts it into the outbox, inside the transaction of the correction. @param event the one that corrected it */
export async function notifyNameCorrected(
  { _id: person, lineUserId }: StoredPerson,
  { office, now, eventId }: { office: Parameters<typeof people>[0]; now: Date; eventId: string },
): Promise<void> {
  const said = { office, occasion: `name/${eventId}`, payload: {}, expiresAt: noticeExpiry(now) };
  await notify(nameCorrected, [{ person, lineUserId }], said, now);
}
