import type { PipelineStage } from 'mongoose';
import { inboxCollection } from './inbox';

/**
 * A stage for an aggregation that adds the event whose answer last offered something to tap in a chat.
 * @param as the field that it comes into, in a list of `{ shown: ShownButtons }`
 */
export function shownJoined(as: string, chat: string, now: Date): PipelineStage.Lookup {
  const pipeline: PipelineStage.Lookup['$lookup']['pipeline'] = [
    { $match: { 'shown.chat': chat, 'shown.until': { $gt: now } } },
    { $sort: { 'shown.until': -1 } },
    { $limit: 1 },
    { $project: { shown: 1 } },
  ];
  return { $lookup: { from: inboxCollection().collectionName, let: {}, pipeline, as } };
}
