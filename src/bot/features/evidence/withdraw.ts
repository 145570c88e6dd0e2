import { mongo } from 'mongoose';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import { findEvidence } from '../../../domain/evidence/find-evidence';
import { aboutText, texts as refusals } from '../../../domain/evidence/texts';
import { requireSender, withdrawEvidence } from '../../../domain/evidence/withdraw-evidence';
import { type MeasurePart, partOf } from '../../../domain/measures/parts.rules';
import { measuresOfPlan } from '../../../domain/measures/plan';
import { postbackAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import { evidenceName } from '../../../ui/evidence-name';
import { sheetMessage } from '../../../ui/sheet';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { confirmWithdrawButton, keepButton, type PiecePayload } from './buttons';
import { labels, texts } from './texts';

/** Asks whether a piece is really to be taken back, and says what that means. */
export async function askWithdrawal(ctx: MemberContext, { payload }: Input<PiecePayload>): Promise<Outcome> {
  const { one } = await ownPiece(ctx, payload);
  const about = one.about ? aboutText(one.about) : texts.notPlaced;
  const question = texts.confirm(evidenceName(one), about);
  const message = sheetMessage({
    kicker: about,
    title: texts.confirmTitle,
    tone: 'warn',
    lines: [question, texts.confirmMeans],
    sections: [],
    destroys: true,
    buttons: [
      postbackAction({ label: labels.yes, kind: confirmWithdrawButton, payload }),
      postbackAction({ label: labels.no, kind: keepButton, payload: {} }),
    ],
    altText: question,
    quickReplies: [],
  });
  return { replies: [message] };
}

export async function withdraw(ctx: MemberContext, { payload }: Input<PiecePayload>): Promise<Outcome> {
  const { one, measure } = await ownPiece(ctx, payload);
  const { about } = one;
  await withdrawEvidence(ctx.organisation, one, measure, ctx);
  const list = about
    ? [askIn(ctx.chat)(labels.see, phrases.withYear(phrases.evidence(about.measure), about.fiscalYear))]
    : [];
  return { replies: [textMessage(texts.withdrawn(evidenceName(one)), list)] };
}

export async function keepPiece(): Promise<Outcome> {
  return { replies: [textMessage(texts.kept)] };
}

/** A piece, and the part it is about; null: of none, or of one that the plan has no more. */
interface Piece {
  one: StoredEvidence;
  measure: MeasurePart | null;
}

/** @throws Refusal `evidence_gone`, `not_own_evidence` */
async function ownPiece(ctx: MemberContext, { piece }: PiecePayload): Promise<Piece> {
  const one = await findEvidence(ctx.office, new mongo.ObjectId(piece));
  if (!one) throw new Refusal('evidence_gone', refusals.gone);
  const { about } = one;
  const plan = about ? await measuresOfPlan(ctx.office, about.fiscalYear) : [];
  const whole = plan.find(({ num }) => num === about?.measure);
  const measure = whole && about ? partOf(ctx.organisation, whole, about.unit) : null;
  await requireSender(ctx.office, one, measure, ctx);
  return { one, measure };
}
