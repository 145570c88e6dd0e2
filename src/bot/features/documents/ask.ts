import { seenOf } from '../../../documents/checklist/seen';
import { otherRound } from '../../../domain/calendar/dates';
import { unitsOfDocument } from '../../../domain/documents/ask-for-document';
import { formatsOf, isMemo, type PaperFormat, type PaperWish } from '../../../domain/documents/kinds.rules';
import { documentName, texts as documentTexts, formatName } from '../../../domain/documents/texts';
import { unitNames } from '../../../domain/measures/units.rules';
import { loadPaperSettings } from '../../../domain/papers/keep-settings';
import { yearOfPapers } from '../../../domain/papers/paper-settings';
import { postbackAction } from '../../../line/compose';
import { choiceMessage } from '../../../ui/choice-message';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type Asked, askButton, type Making } from './buttons';
import { checklistMessage, findingsOf } from './checklist';
import { memoForm } from './memo/form';
import { readWish } from './read-wish';
import { request } from './request';
import { labels, texts } from './texts';

/** `ขอไฟล์รายงานรอบ 6 เดือน`: what is not said is asked, or told with the answer. */
export async function askForFile(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const asked = await readWish(ctx, slots);
  return goOn(ctx, asked, slots.format !== undefined && slots.format !== asked.format ? slots.format : null);
}

/** A tap says the format, or asks for the other round. */
export async function goOnAsking(ctx: MemberContext, { payload }: Input<Asked>): Promise<Outcome> {
  return goOn(ctx, payload, null);
}

/** ทำเอกสารเลย: in spite of what was shown; where something else is to be shown by now, that is. */
export async function makeAnyway(ctx: MemberContext, { payload: { seen, ...asked } }: Input<Making>): Promise<Outcome> {
  const wish = await wishOf(ctx, asked, asked.format);
  const findings = await findingsOf(ctx, wish);
  if (findings.length > 0 && seenOf(findings) !== seen) return { replies: [checklistMessage(ctx, wish, findings)] };
  return request(ctx, wish, findings);
}

/** @param refused a format that was said, and the paper is not made in */
async function goOn(ctx: MemberContext, asked: Asked, refused: PaperFormat | null): Promise<Outcome> {
  const { kind, year, round, format } = asked;
  const units = await unitsOfDocument(ctx, kind);
  if (format === null) {
    const name = documentName({ kind, round, fiscalYear: year });
    const part = units && documentTexts.partOf(unitNames(ctx.organisation, units));
    const ways = formatsOf(kind).map((one) =>
      postbackAction({ label: formatName(one), kind: askButton, payload: { ...asked, format: one } }),
    );
    const other = round && { ...asked, round: otherRound(round) };
    const others = other
      ? [postbackAction({ label: labels.otherRound(other.round), kind: askButton, payload: other })]
      : [];
    const question = texts.whichFormat(part ? `${name} ${part}` : name, refused && formatName(refused));
    return { replies: [choiceMessage(question, ways, others)] };
  }
  // A dialog that is open waits for its own answers: the memo's head is what the office has set then, or written by hand.
  if (isMemo(kind) && round !== null && !ctx.dialog) {
    const { memos } = yearOfPapers(await loadPaperSettings(ctx.office), year);
    const set = memos.find((one) => one.round === round);
    return memoForm.start(ctx, { kind, year, round, format, number: set?.number ?? null, datedOn: set?.on ?? null });
  }
  const wish = await wishOf(ctx, asked, format);
  const findings = await findingsOf(ctx, wish);
  return findings.length > 0 ? { replies: [checklistMessage(ctx, wish, findings)] } : request(ctx, wish, []);
}

async function wishOf(ctx: MemberContext, { kind, year, round }: Asked, format: PaperFormat): Promise<PaperWish> {
  return { kind, fiscalYear: year, round, format, units: await unitsOfDocument(ctx, kind), memo: null };
}
