import type { mongo } from 'mongoose';
import { enqueue } from '../../../delivery/enqueue';
import { addDays, instantOf, localDate } from '../../../domain/calendar/dates';
import type { EndedHandover } from '../../../domain/handovers/end-handovers';
import type { StoredHandover } from '../../../domain/handovers/offer-handover';
import type { OfficeId } from '../../../domain/office-store';
import { people } from '../../../domain/people/person.model';
import type { StoredPerson } from '../../context';
import { type HandoverNews, NEWS } from './kinds';
import { texts } from './texts';

const NEWS_DAYS = 7;

interface News {
  office: OfficeId;
  handover: StoredHandover;
  answer: HandoverNews['answer'];
  now: Date;
}

/** Puts the news for one of the two into the outbox. @param name of the other one */
export async function tellNews(
  { office, handover, answer, now }: News,
  to: { person: mongo.ObjectId | null; lineUserId: string },
  name: string | null,
): Promise<void> {
  const news = {
    ...{ office, to, occasion: `handover/${handover._id}/${answer}`, kind: NEWS },
    payload: { answer, name, startsOn: handover.startsOn } satisfies HandoverNews,
    expiresAt: instantOf(addDays(localDate(now), NEWS_DAYS)),
  };
  await enqueue([news], now);
}

/** Tells both, where they are members. @param names of those who are none any more, by id */
export async function tellBoth(news: News, names: readonly StoredPerson[] = []): Promise<void> {
  const { from, to } = news.handover;
  const both = await people(news.office).find({ _id: { $in: [from, to] } });
  const nameOf = (id: mongo.ObjectId): string =>
    [...both, ...names].find(({ _id }) => _id.equals(id))?.displayName ?? texts.unnamed;
  for (const { _id, lineUserId } of both) {
    await tellNews(news, { person: _id, lineUserId }, nameOf(_id.equals(from) ? to : from));
  }
}

const WORDS = { cancelled: 'called_off', ended: 'ended', less: 'less' } as const;

/** Tells those in handovers that ended because a right was taken. @param names of who is no member any more */
export async function tellEnded(
  office: OfficeId,
  ended: readonly EndedHandover[],
  names: readonly StoredPerson[],
  now: Date,
): Promise<void> {
  for (const { handover, became } of ended) await tellBoth({ office, handover, answer: WORDS[became], now }, names);
}
