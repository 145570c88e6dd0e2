import { z } from 'zod';
import { takeReason } from '../../../domain/reviews/reason.rules';
import { loadHistory } from '../../../domain/reviews/report-history';
import { requireReviewer } from '../../../domain/reviews/require-reviewer';
import { returnReport } from '../../../domain/reviews/review-report';
import { postbackAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { type Dialog, openDialog } from '../../dialog';
import type { Input, Outcome } from '../../feature';
import { payloads } from '../../measures/payloads';
import { isEditedSince } from './approve';
import { commonReasonButton, keepButton, type SeenReport, sendReasonButton } from './buttons';
import { doneOutcome } from './done';
import { handedIn, measureOf } from './look-up';
import { notifyReporters } from './notify-reporters';
import { showReport } from './show-report';
import { COMMON_REASONS, labels, texts } from './texts';

export const FEATURE = 'review';
export const ASKING = 'reason';

const talkSchema = z.object({
  year: payloads.year,
  measure: payloads.measure,
  round: payloads.round,
  version: z.int(),
  /** as typed, to be confirmed; null: none yet */
  reason: z.string().nullable(),
});
type Talk = z.infer<typeof talkSchema>;

/** ส่งกลับแก้ไข: asks for the reason. */
export async function askReason(ctx: MemberContext, { payload }: Input<SeenReport>): Promise<Outcome> {
  const measure = await measureOf(ctx, payload);
  const key = { fiscalYear: payload.year, measure: payload.measure, round: payload.round };
  const { authors } = await loadHistory(ctx.office, key);
  await requireReviewer(ctx.organisation, measure, key, authors, ctx);
  await handedIn(ctx, measure, payload);
  if (await isEditedSince(ctx, payload)) return showReport(ctx, payload, texts.changedMeanwhile);
  const dialog = openDialog(FEATURE, ASKING, { ...payload, reason: null });
  return { replies: [question(texts.askReason(payload.measure, payload.round), dialog)], dialog };
}

/** Asks once more what is waited for: the reason, or whether the one that was typed is right. */
export async function askReasonAgain(ctx: MemberContext): Promise<Outcome> {
  const talk = talkOf(ctx);
  const dialog = dialogOf(ctx);
  const { reason, measure, round } = talk;
  const message =
    reason === null ? question(texts.askReason(measure, round), dialog) : confirmation(talk, reason, dialog);
  return { replies: [message], dialog };
}

/** A common reason says what it says: it is sent at once. */
export async function pressReason(ctx: MemberContext, { payload }: Input<{ reason: number }>): Promise<Outcome> {
  const talk = talkOf(ctx);
  const common = COMMON_REASONS[payload.reason];
  if (!common) throw new Refusal('dialog_over', texts.over);
  return send(ctx, talk, common.reason);
}

/** The reviewer's own words are shown once more before they go out. */
export async function hearReason(ctx: MemberContext, { text }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  const said = text.trim();
  const common = COMMON_REASONS.find(({ label }) => label === said);
  if (common) return send(ctx, talk, common.reason);
  if (talk.reason !== null && labels.sendWords.includes(said)) return send(ctx, talk, talk.reason);
  const reason = takeReason(said);
  const dialog = { ...dialogOf(ctx), data: { ...talk, reason } };
  return { replies: [confirmation(talk, reason, dialog)], dialog };
}

export async function pressSend(ctx: MemberContext): Promise<Outcome> {
  const talk = talkOf(ctx);
  if (talk.reason === null) throw new Refusal('dialog_over', texts.over);
  return send(ctx, talk, talk.reason);
}

export async function keep(ctx: MemberContext): Promise<Outcome> {
  talkOf(ctx);
  return { ...(await doneOutcome(ctx, texts.kept)), dialog: null };
}

async function send(ctx: MemberContext, talk: Talk, reason: string): Promise<Outcome> {
  const measure = await measureOf(ctx, talk);
  if (await isEditedSince(ctx, talk)) {
    return { ...(await showReport(ctx, talk, texts.changedMeanwhile)), dialog: null };
  }
  const { organisation, person, eventId, now, office } = ctx;
  const review = { organisation, measure, round: talk.round, seenVersion: talk.version, person, eventId, now, reason };
  const { report, authors, stopped } = await returnReport(review);
  await notifyReporters({ office, kind: 'review.returned', report, measure, authors, now });
  const also = stopped ? [texts.stopped] : [];
  return { ...(await doneOutcome(ctx, texts.returned(talk.measure, talk.round), also)), dialog: null };
}

function confirmation({ measure, round }: Talk, reason: string, { token: dialog }: Dialog) {
  return textMessage(texts.confirmReason(measure, round, reason), [
    postbackAction({ label: labels.send, kind: sendReasonButton, payload: {}, dialog }),
    postbackAction({ label: labels.cancel, kind: keepButton, payload: {}, dialog }),
  ]);
}

function question(text: string, dialog: Dialog) {
  return textMessage(text, [
    ...COMMON_REASONS.map(({ label }, reason) =>
      postbackAction({ label, kind: commonReasonButton, payload: { reason }, dialog: dialog.token }),
    ),
    postbackAction({ label: labels.cancel, kind: keepButton, payload: {}, dialog: dialog.token }),
  ]);
}

/** @throws Refusal `dialog_over` when nothing is being sent back here */
function talkOf(ctx: MemberContext): Talk {
  const talk = talkSchema.safeParse(dialogOf(ctx).data);
  if (!talk.success) throw new Refusal('dialog_over', texts.over);
  return talk.data;
}

function dialogOf({ dialog }: MemberContext): Dialog {
  if (dialog?.feature !== FEATURE) throw new Refusal('dialog_over', texts.over);
  return dialog;
}
