import type { About } from '../../../domain/evidence/evidence.model';
import { lastSentBy, oneOfSet } from '../../../domain/evidence/find-evidence';
import { requireEvidenceOpen } from '../../../domain/evidence/place-evidence';
import { lastReportsBy } from '../../../domain/reports/last-report-by';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { newBatch } from '../../evidence/batch';
import type { Receiving } from '../../evidence/receive';
import type { Media } from '../../user-input';
import { placementOf } from './placement';

/** For so long what somebody sends belongs to what they reported, or sent, before. */
const GOES_ON_MS = 15 * 60_000;
/** Within this it even belongs to the same batch. */
const SAME_BATCH_MS = 60_000;

/**
 * What a file is about without asking: what the other pictures of its set are about; else what the person reported on, or gave
 * evidence of, within the last quarter of an hour, whichever was later. Null: it has to be asked, as after several reports at once.
 */
export async function recentAbout(
  ctx: MemberContext,
  { set, sentAt }: Pick<Media, 'set' | 'sentAt'>,
): Promise<(Receiving & { about: About }) | null> {
  const sibling = set && (await oneOfSet(ctx.office, ctx.person._id, set.id));
  if (sibling?.about) return { batch: sibling.batch, about: sibling.about };
  const since = new Date(sentAt.getTime() - GOES_ON_MS);
  const last = await lastSentBy(ctx.office, ctx.person._id, since);
  const [report, ...together] = await lastReportsBy(ctx.office, ctx.person._id, since);
  const isOfReport = report && (!last?.about || report.at > last.sentAt);
  // Which of several reports that were sent together nobody can tell.
  if (isOfReport && together.length > 0) return null;
  if (isOfReport) return stillOpen(ctx, { batch: newBatch(), about: report });
  if (!last?.about) return null;
  const isSame = sentAt.getTime() - last.sentAt.getTime() < SAME_BATCH_MS;
  return stillOpen(ctx, { batch: isSame ? last.batch : newBatch(), about: last.about });
}

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
