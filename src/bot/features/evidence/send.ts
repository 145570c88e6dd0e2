import { aboutOf, recordPlacing, requireEvidenceOpen } from '../../../domain/evidence/place-evidence';
import { type Links, readLinks } from '../../../domain/evidence/read-links';
import { askedPlan } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import type { LineEvent } from '../../../line/types';
import { REPORT_FORM } from '../../../ui/report-buttons';
import type { MemberContext } from '../../context';
import type { Dialog } from '../../dialog';
import { batchOf, newBatch } from '../../evidence/batch';
import { messageOf } from '../../evidence/message-of';
import { receiveLinks } from '../../evidence/receive';
import type { Input, Outcome } from '../../feature';
import { isPolite } from '../../understand';
import { type Asked, askedOf } from './asked';
import type { AddPayload } from './buttons';
import { askAbout, askUnit, requireNoOther, waitFor } from './form';
import { placedMessage } from './placed-message';
import { type Named, placementOf, unitMeant } from './placement';
import { texts } from './texts';

/** `ส่งหลักฐานมาตรการ 3`: waits for what comes; with a link: takes it. Without a measure: says how it is done. */
export async function startSending(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const asked = askedOf(slots);
  const { measure, round, fiscalYear } = asked;
  if (asked.links) return sendLinks(ctx, event, asked, asked.links);
  if (measure === undefined) return explain(ctx);
  return wait(ctx, { fiscalYear, measure, round });
}

export function onAdd(ctx: MemberContext, { payload }: Input<AddPayload>): Promise<Outcome> {
  return wait(ctx, {
    fiscalYear: payload.year,
    measure: payload.measure,
    round: payload.round,
    unit: payload.unit,
  });
}

async function wait(ctx: MemberContext, named: Named): Promise<Outcome> {
  requireNoOther(ctx);
  const meant = await placementOf(ctx, named);
  const unit = unitMeant(meant);
  if (unit !== null) await requireEvidenceOpen(meant);
  const { measure, round } = meant;
  return waitFor(ctx, measure.fiscalYear, { measure: measure.num, round, unit });
}

/** A link that is sent as it is, with or without words beside it, as a picture is. */
export function takeLinks(ctx: MemberContext, { text, event }: Input): Promise<Outcome> {
  const links = readLinks(text);
  if (!links) throw new TypeError('a text without a link');
  const name = links.name === null || isPolite(links.name) ? null : links.name;
  return sendLinks(ctx, event, {}, { ...links, name });
}

/** `หลักฐาน https://…`, with or without its measure. In a dialog of its own it goes there. */
export async function sendLinks(
  ctx: MemberContext,
  event: LineEvent,
  { measure, round, fiscalYear }: Omit<Asked, 'links'>,
  links: Links,
): Promise<Outcome> {
  const message = messageOf(event);
  if (measure === undefined) {
    if (ctx.dialog?.feature === REPORT_FORM) return intoReport(ctx, ctx.dialog, links, message);
    requireNoOther(ctx);
    const batch = ctx.dialog ? batchOf(ctx.dialog) : newBatch();
    await receiveLinks(ctx, links, message, { batch, about: null });
    return askAbout(ctx, { year: (await askedPlan(ctx.office, ctx.now, fiscalYear)).fiscalYear, batch });
  }
  const placement = await placementOf(ctx, { fiscalYear, measure, round });
  const batch = newBatch();
  if (unitMeant(placement) === null) {
    requireNoOther(ctx);
    await receiveLinks(ctx, links, message, { batch, about: null });
    const about = { measure, round: placement.round, unit: null };
    return askUnit(ctx, { year: placement.measure.fiscalYear, batch, about });
  }
  await requireEvidenceOpen(placement);
  const pieces = await receiveLinks(ctx, links, message, { batch, about: aboutOf(placement) });
  await recordPlacing(placement, links.urls.length);
  return { replies: [await placedMessage(ctx, placement, batch, pieces)] };
}

/** While a report is being written, a link without a measure is evidence of it. */
async function intoReport(
  ctx: MemberContext,
  dialog: Dialog,
  links: Links,
  message: ReturnType<typeof messageOf>,
): Promise<Outcome> {
  const pieces = await receiveLinks(ctx, links, message, { batch: batchOf(dialog), about: null });
  return { replies: [textMessage(texts.intoReport(pieces))] };
}

/** How evidence is given and looked at. */
export function explain(ctx: MemberContext): Outcome {
  const say = ctx.chat.kind === 'group' ? texts.howInGroup : texts.how;
  return { replies: [textMessage(say)] };
}
