import { z } from 'zod';
import { loadHolders } from '../../domain/memos/holders';
import { loadReadiness } from '../../domain/memos/load-readiness';
import type { Memo } from '../../domain/memos/memo.model';
import { latestMemo, stepsOf } from '../../domain/memos/memo-steps';
import { releaseWordOf } from '../../domain/memos/release-word.rules';
import { findSentBack } from '../../domain/memos/sent-back';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { messageAction, textMessage } from '../../line/compose';
import { payloads } from '../../ui/payloads';
import { sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { memoMessage } from './memo-message';
import { memoReports } from './memo-reports';
import { labels, noticeTexts } from './texts';

const round = { fiscalYear: payloads.year, round: payloads.round };
const turnSchema = z.object({ ...round, run: z.int(), step: z.int() });

/** The memo a notice tells of, while it waits for the same position; null: it has gone on. */
async function waiting(office: OfficeId, { run, step, ...key }: z.infer<typeof turnSchema>): Promise<Memo | null> {
  const memo = await latestMemo(office, key);
  return memo?.state === 'endorsing' && memo.run === run && memo.step === step ? memo : null;
}

/** Tells who holds a position that a memo waits for it. */
export const memoTurn = defineNotification('memo.turn', turnSchema, {
  why: noticeTexts.whyTurn,
  async write({ payload, person }, _facts, office) {
    const memo = await waiting(office, payload);
    const holders = await loadHolders(office);
    const holder = memo && holders.get(memo.chain[memo.step]?.position ?? '');
    const organisation = await findOrganisation(office);
    if (!memo || !organisation || !person || !holder?._id.equals(person)) return null;
    const { measures } = await loadReadiness(office, memo);
    const steps = await stepsOf(office, memo);
    const sentBack = await findSentBack(office, memo, holders);
    const known = { memo, steps, measures, sentBack };
    const card = memoMessage(organisation, { ...known, isTurn: true, holders: null, others: 0 });
    return [...(await memoReports(office, memo)), card];
  },
});

/** Tells admins that a memo waits for a position that nobody holds. */
export const memoVacant = defineNotification('memo.vacant', turnSchema, {
  why: noticeTexts.whyVacant,
  async write({ payload }, _facts, office) {
    const memo = await waiting(office, payload);
    const at = memo?.chain[memo.step];
    if (!memo || !at || (await loadHolders(office)).has(at.position)) return null;
    return textMessage(noticeTexts.vacant(memo, at.title), [messageAction(labels.positions)]);
  },
});

/** Tells admins of an office without a chain that every report of a round is approved, and how to publish. */
export const memoComplete = defineNotification('memo.complete', z.object(round), {
  why: noticeTexts.whyComplete,
  async write({ payload: key }, _facts, office) {
    const organisation = await findOrganisation(office);
    const { isComplete } = await loadReadiness(office, key);
    if (!organisation || !isComplete || (organisation.approvalChain ?? []).length > 0) return null;
    const word = releaseWordOf(organisation);
    const says = noticeTexts.complete(key, word);
    const publish = phrases.withYear(labels.releaseRound(key.round), key.fiscalYear);
    const see = phrases.withYear(phrases.roundStatus(key.round), key.fiscalYear);
    return sheetMessage({
      kicker: `${organisation.name} ${shared.year(key.fiscalYear)}`,
      title: noticeTexts.completeTitle,
      lines: [says],
      sections: [],
      buttons: [messageAction(word, publish), messageAction(labels.reports, see)],
      altText: says,
      quickReplies: [messageAction(labels.see)],
    });
  },
});

/** Tells whom it concerns that the publication of a round was withdrawn, and why; null: it goes forward again. */
export const memoWithdrawn = defineNotification('memo.withdrawn', z.object({ ...round, run: z.int() }), {
  why: noticeTexts.whyWithdrawn,
  async write({ payload: { run, ...key } }, _facts, office) {
    const memo = await latestMemo(office, key);
    if (memo?.state !== 'withdrawn' || memo.run !== run) return null;
    const step = (await stepsOf(office, memo)).find(({ action }) => action === 'withdraw');
    return textMessage(noticeTexts.withdrawn(key, step?.comment ?? ''), [messageAction(labels.see)]);
  },
});

/** Tells admins that the report of a round is released. */
export const memoReleased = defineNotification('memo.released', z.object({ ...round, published: z.int() }), {
  why: noticeTexts.whyReleased,
  async write({ payload: { published, ...key } }, _facts, office) {
    const organisation = await findOrganisation(office);
    if (!organisation) return null;
    const see = phrases.withYear(phrases.roundStatus(key.round), key.fiscalYear);
    return textMessage(noticeTexts.released(key, published, releaseWordOf(organisation)), [
      messageAction(labels.reports, see),
    ]);
  },
});
