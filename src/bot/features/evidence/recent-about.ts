import type { About } from '../../../domain/evidence/evidence.model';
import { lastSentBy, oneOfSet } from '../../../domain/evidence/find-evidence';
import { requireEvidenceOpen } from '../../../domain/evidence/place-evidence';
import { lastReportsBy } from '../../../domain/reports/last-report-by';
import { readPostback } from '../../../line/postback';
import { Refusal } from '../../../refusal';
import type { LastAnswer, MemberContext } from '../../context';
import { isAssumed, newAssumedBatch } from '../../evidence/batch';
import type { Receiving } from '../../evidence/receive';
import type { Media } from '../../user-input';
import { elsewhereButton } from './buttons';
import { placementOf } from './placement';

/** For so long what somebody sends belongs to what they reported, or sent, before. */
const GOES_ON_MS = 10 * 60_000;
/** Within this it even belongs to the same batch. */
const SAME_BATCH_MS = 60_000;

/** Where to a file goes that is not asked about. */
export interface Recent extends Receiving {
  about: About;
}

/**
 * What a file is about without asking: what the other pictures of its set are about; else what the person reported on, or gave
 * evidence of, just before, whichever was later, with nothing said in between. Null: it has to be asked, as after several reports at once.
 */
export async function recentAbout(
  ctx: MemberContext,
  { set, sentAt }: Pick<Media, 'set' | 'sentAt'>,
): Promise<Recent | null> {
  const sibling = set && (await oneOfSet(ctx.office, ctx.person._id, set.id));
  if (sibling?.about) return { batch: sibling.batch, about: sibling.about };
  const since = new Date(sentAt.getTime() - GOES_ON_MS);
  const last = await lastSentBy(ctx.office, ctx.person._id, since);
  const [report, ...together] = await lastReportsBy(ctx.office, ctx.person._id, since);
  if (report && (!last?.about || report.at > last.sentAt)) {
    // Which of several reports that were sent together nobody can tell.
    const isPlain = together.length === 0 && isLatest(ctx, report.at, ({ eventId }) => eventId === report.eventId);
    const { fiscalYear, measure, round, unit } = report;
    const about = { fiscalYear, measure, round, unit };
    return isPlain ? stillOpen(ctx, { batch: newAssumedBatch(), about }) : null;
  }
  if (!last?.about || !isLatest(ctx, last.sentAt, (answer) => isCardOf(answer, last.batch))) return null;
  const isSame = isAssumed(last.batch) && sentAt.getTime() - last.sentAt.getTime() < SAME_BATCH_MS;
  return stillOpen(ctx, { batch: isSame ? last.batch : newAssumedBatch(), about: last.about });
}

/**
 * Whether a person said nothing here since something they did, but what it was answered to.
 * @param at when that was
 * @param isOf whether an answer is the one to it
 */
const isLatest = ({ answered }: MemberContext, at: Date, isOf: (answer: LastAnswer) => boolean): boolean =>
  answered === null || answered.at <= at || isOf(answered);

/** The card of a batch is known by the button that corrects it. */
const isCardOf = ({ buttons }: LastAnswer, batch: string): boolean =>
  buttons.some(({ does }) => {
    const button = 'data' in does ? readPostback(does.data) : null;
    const placed = button?.kind === elsewhereButton.kind ? elsewhereButton.schema.safeParse(button.payload).data : null;
    return placed?.batch === batch;
  });

/** Null where it takes no evidence any more: then the person is asked. */
async function stillOpen<R extends { about: About }>(ctx: MemberContext, receiving: R): Promise<R | null> {
  try {
    await requireEvidenceOpen(await placementOf(ctx, receiving.about));
    return receiving;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
