import type { PipelineStage } from 'mongoose';
import { inboxCollection } from './inbox';

/**
 * A stage for an aggregation that adds the events whose answers last offered something to tap in a chat, the latest first.
 * @param as the field that they come into, a list of `{ shown: ShownButtons }`
 * @param most how many: in a group the latest may be somebody else's
 */
export function shownJoined(as: string, chat: string, now: Date, most: number): PipelineStage.Lookup {
  const pipeline: PipelineStage.Lookup['$lookup']['pipeline'] = [
    { $match: { 'shown.chat': chat, 'shown.until': { $gt: now } } },
    { $sort: { 'shown.until': -1 } },
    { $limit: most },
    { $project: { shown: 1 } },
  ];
  return { $lookup: { from: inboxCollection().collectionName, let: {}, pipeline, as } };
}
