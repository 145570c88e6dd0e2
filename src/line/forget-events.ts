import type { ClientSession } from 'mongoose';
import { isDue } from '../due-together';
import { inboxCollection } from './inbox';

/** What stands in a failed event in place of a LINE id that is not to be kept. */
const FORGOTTEN = 'forgotten';
const LINE_USER_ID = /\bU[0-9a-f]{32}\b/g;

/** What tells whom an event came from, and what was said. */
const WHO_AND_WHAT = { partner: true, callsIn: true, body: true, forget: true, shown: true } as const;

export interface Forgotten {
  lineUserId: string;
  /** every name they are known by */
  names: readonly string[];
}

/**
 * Takes a person out of the events that are kept because they failed: their own lose what was said and by whom, and so do others' that
 * name them. Their events that are still open (one of them is usually the one that asked for it) lose it when they are over.
 * Joins the transaction of the session.
 */
export async function forgetEventsOf({ lineUserId, names }: Forgotten, session?: ClientSession): Promise<void> {
  const words = [lineUserId, ...names].filter((word) => word !== '').map(patternOf);
  const naming = words.map((pattern) => ({ body: pattern }));
  const failed = { state: 'failed' as const, $or: [{ partner: lineUserId }, ...naming] };
  await inboxCollection().updateMany(failed, { $unset: WHO_AND_WHAT }, { session });
  // Also what was shown to others and names them: an admin's list of the staff.
  const showing = [{ 'shown.chat': lineUserId }, ...words.flatMap(shownWith)];
  const shown = { 'shown.chat': { $exists: true }, $or: showing };
  await inboxCollection().updateMany(shown, { $unset: { shown: true } }, { session });
  await inboxCollection().updateMany({ partner: lineUserId, open: true }, { $set: { forget: true } }, { session });
}

/** As it stands in JSON. */
function patternOf(words: string): RegExp {
  const inJson = JSON.stringify(words).slice(1, -1);
  return new RegExp(inJson.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

const OVER = { forget: true as const, open: { $exists: false } };

/** Whether `forgetOverEvents` has anything to do. */
export const isAnyEventToForget = (): Promise<boolean> =>
  isDue({ collection: inboxCollection().collectionName, filter: OVER });

/** Takes out of events that are over who was to be forgotten while they were under way. Gives how many. */
export async function forgetOverEvents(): Promise<number> {
  return (await inboxCollection().updateMany(OVER, { $unset: WHO_AND_WHAT })).modifiedCount;
}

/**
 * Takes the LINE ids of people who are registered nowhere out of failed events.
 * @param registered of some LINE ids, those that are registered
 * @returns how many events
 */
export async function anonymiseFailedEvents(
  registered: (lineUserIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  const failed = await inboxCollection()
    .find({ state: 'failed' }, { projection: { partner: 1, body: 1 } })
    .toArray();
  const idsIn = (text = ''): string[] => text.match(LINE_USER_ID) ?? [];
  const known = await registered([
    ...new Set(failed.flatMap(({ partner, body }) => [...idsIn(partner), ...idsIn(body)])),
  ]);
  let events = 0;
  for (const { _id, partner, body } of failed) {
    const isStranger = (id: string): boolean => !known.has(id);
    if (idsIn(partner).some(isStranger)) await inboxCollection().updateOne({ _id }, { $unset: WHO_AND_WHAT });
    else if (body && idsIn(body).some(isStranger)) {
      const without = body.replace(LINE_USER_ID, (id) => (isStranger(id) ? FORGOTTEN : id));
      await inboxCollection().updateOne({ _id }, { $set: { body: without } });
    } else continue;
    events += 1;
  }
  return events;
}

const shownWith = (pattern: RegExp) =>
  ['labels', 'does.data', 'does.says'].map((field) => ({ [`shown.buttons.${field}`]: pattern }));

/** Takes out of events what their answers offered to tap, once nobody may type it any more. */
export async function forgetShownButtons(now: Date): Promise<void> {
  await inboxCollection().updateMany({ 'shown.until': { $lte: now } }, { $unset: { shown: true } });
}
