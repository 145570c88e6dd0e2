import type { PipelineStage } from 'mongoose';
import type { OfficeId, Question } from '../domain/office-store';
import { readOnce } from '../domain/read-once';
import { Outbox, PRIORITY } from './outbox.model';

/** What somebody was told of a list that may wait. */
export interface ListTold {
  /** LINE's id */
  _id: string;
  /** how many messages are still to go out, of whatever day */
  waits: number;
  /** the number of the day's last one; 0: none */
  last: number;
}

export interface ListAsked {
  kind: string;
  /** how its occasions of a day begin; a number follows */
  ofDay: string;
  /** none that still waits is older */
  since: Date;
}

const READS = 'ListsTold';

/**
 * What everybody in an office was told of a list that may wait and is told again and again, as a question, for `askTogether`. Counted by the
 * database: on a busy day they are hundreds. What the running transaction stores itself is not in it.
 */
export function listsTold(office: OfficeId, { kind, ofDay, since }: ListAsked): Question<ListTold[]> {
  const number = { $convert: { input: { $substrBytes: ['$occasion', ofDay.length, -1] }, to: 'int', onError: 0 } };
  const isOfDay = { $eq: [{ $substrBytes: ['$occasion', 0, ofDay.length] }, ofDay] };
  const pipeline: PipelineStage.Lookup['$lookup']['pipeline'] = [
    { $match: { office, kind, priority: PRIORITY.may_wait, createdAt: { $gte: since } } },
    { $match: { $or: [{ open: true }, { occasion: { $regex: `^${ofDay}` } }] } },
    { $unwind: '$to' },
    {
      $group: {
        _id: '$to',
        waits: { $sum: { $cond: ['$open', 1, 0] } },
        last: { $max: { $cond: [isOfDay, number, 0] } },
      },
    },
  ];
  const asked = { office, kind, ofDay, since };
  return {
    ask: () => readOnce(READS, asked, () => Outbox.aggregate<ListTold>(pipeline).exec()),
    kind: READS,
    asked,
    isKept: false,
    stage: (as) => ({ $lookup: { from: Outbox.collection.name, let: {}, pipeline, as } }),
    answerFrom: (found) => found as ListTold[],
  };
}
