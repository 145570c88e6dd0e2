import { batchPieces } from '../../../domain/evidence/find-evidence';
import { recordPlacing, requireEvidenceOpen } from '../../../domain/evidence/place-evidence';
import { textMessage } from '../../../line/compose';
import type { LineEvent } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import { messageOf } from '../../evidence/message-of';
import { countOf, piecesOf } from '../../evidence/pieces';
import { type Links, readLinks } from '../../evidence/read-links';
import { receiveLinks } from '../../evidence/receive';
import type { Input, Outcome } from '../../feature';
import { understand } from '../../understand';
import { readMeasure } from '../report/read-answer';
import { startFromText } from '../report/start';
import { place, pressDiscard } from './answer-measure';
import { askMeasure } from './ask-measure';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { moreReceived } from './take-media';
import { keep, type Talk, talkOf } from './talk';
import { labels, texts } from './texts';

const DONE = /^(ส่ง)?(เสร็จ|ครบ|หมด|พอ)(แล้ว|เท่านี้)?( ?(ครับ|ค่ะ|คะ|นะ))*$/u;

/** What is typed while evidence is taken: a link, the measure, a report that goes with it, or that it is all. */
export async function hear(ctx: MemberContext, { text, event }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  const said = text.trim();
  const links = readLinks(said);
  if (links) return takeLinks(ctx, talk, links, event);
  if (DONE.test(said) && talk.step === 'send') return finish(ctx, talk);
  if (said === labels.notEvidence && talk.step === 'measure') return pressDiscard(ctx);
  const { intent, slots } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  // What was sent goes over to the report that begins here.
  if (intent === 'report') return startFromText(ctx, { slots });
  return talk.step === 'send' ? waitOn(ctx, talk) : hearMeasure(ctx, talk, said);
}

async function takeLinks(ctx: MemberContext, talk: Talk, links: Links, event: LineEvent): Promise<Outcome> {
  const { batch, about, year } = talk.data;
  const whole = about && { fiscalYear: year, ...about };
  const placement = whole && (await placementOf(ctx, whole));
  if (placement) await requireEvidenceOpen(placement);
  const pieces = await receiveLinks(ctx, links, messageOf(event), { batch, about: whole });
  if (!placement) return askMeasure(ctx, talk, pieces);
  await recordPlacing(placement, links.urls.length);
  return moreReceived(ctx, talk, { isBurst: false, pieces });
}

async function hearMeasure(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome> {
  const { measure } = readMeasure(said, ctx.vocabulary);
  const pieces = piecesOf(await batchPieces(ctx.office, talk.data.batch), null);
  if (measure === null) return askMeasure(ctx, talk, pieces, texts.notUnderstood);
  try {
    return await place(ctx, talk, measure);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return askMeasure(ctx, talk, pieces, error.message);
  }
}

/** In a group everything else that the person writes is meant for the others. */
function waitOn(ctx: MemberContext, talk: Talk): Outcome {
  const { about } = talk.data;
  if (ctx.chat.kind === 'group' || !about) return { replies: [] };
  const again = textMessage(texts.send(about.measure, about.round), [askIn(ctx.chat)(labels.done)]);
  return { replies: [again], dialog: keep(talk, talk.data) };
}

async function finish(ctx: MemberContext, { data }: Talk): Promise<Outcome> {
  const { batch, about, year } = data;
  const pieces = piecesOf(await batchPieces(ctx.office, batch), null);
  if (!about || countOf(pieces) === 0) return { replies: [textMessage(texts.nothingSent)], dialog: null };
  const placement = await placementOf(ctx, { fiscalYear: year, ...about });
  return { replies: [await placedMessage(ctx, placement, batch, pieces)], dialog: null };
}
