import type { mongo } from 'mongoose';
import { addDays, instantOf, localDate } from '../../domain/calendar/dates';
import type { EndedHandover } from '../../domain/handovers/end-handovers';
import type { StoredHandover } from '../../domain/handovers/offer-handover';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { notify } from '../notify';
import { type HandoverNews, handoverNews } from './handover-notifications';

const NEWS_DAYS = 7;

interface News {
  office: OfficeId;
  handover: StoredHandover;
  answer: HandoverNews['answer'];
  now: Date;
}

/** Puts the news for one of the two into the outbox. Of the other one it has the id: a name is looked up when it is said. */
export async function notifyNews(
  { office, handover, answer, now }: News,
  to: { person: mongo.ObjectId | null; lineUserId: string },
  other: mongo.ObjectId,
): Promise<void> {
  const news = {
    office,
    occasion: `handover/${handover._id}/${answer}`,
    payload: {
      answer,
      other: String(other),
      startsOn: handover.startsOn,
      ...(handover.kind === 'transfer' && { isForGood: true as const }),
    },
    expiresAt: instantOf(addDays(localDate(now), NEWS_DAYS)),
  };
  await notify(handoverNews, [to], news, now);
}

/** Tells both, where they are members. */
export async function notifyBoth(news: News): Promise<void> {
  const { from, to } = news.handover;
  const both = await people(news.office).find({ _id: { $in: [from, to] } });
  for (const { _id, lineUserId } of both) {
    await notifyNews(news, { person: _id, lineUserId }, _id.equals(from) ? to : from);
  }
}

const WORDS = { cancelled: 'called_off', ended: 'ended', less: 'less' } as const;

/** Tells those in handovers that ended because a right was taken. */
export async function notifyEnded(office: OfficeId, ended: readonly EndedHandover[], now: Date): Promise<void> {
  for (const { handover, became } of ended) await notifyBoth({ office, handover, answer: WORDS[became], now });
}
