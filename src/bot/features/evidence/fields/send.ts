import { compact } from '../../../../compact';
import {
  aboutOf,
  type Placement,
  recordPlacing,
  requireEvidenceOpen,
} from '../../../../domain/evidence/place-evidence';
import { readLinks } from '../../../../domain/evidence/read-links';
import { textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { Refusal } from '../../../../refusal';
import { askIn } from '../../../../ui/ask';
import type { MemberContext } from '../../../context';
import { messageOf } from '../../../evidence/message-of';
import type { Pieces } from '../../../evidence/pieces';
import { type Receiving, receiveLinks, receiveMedia } from '../../../evidence/receive';
import type { Field, Moment, Reading } from '../../../forms/field';
import { isPolite } from '../../../understand';
import type { Media } from '../../../user-input';
import type { Values } from '../draft';
import { placementOf } from '../placement';
import { labels, texts } from '../texts';
import { typedReport } from './typed-report';

const DONE = /^(?:ส่ง)?(?:เสร็จ|ครบ|หมด|พอ)(?:แล้ว|เท่านี้)?/u;

/** Everything that is evidence of a measure that is known, until somebody says that it is all. It takes files while that is asked, too. */
export const sendField: Field<Values> = {
  name: 'send',
  isOptional: false,
  isAnswered: ({ isSent }) => isSent,
  ask: ({ ctx, draft, notice }) => {
    const { measure, round } = aboutIn(draft);
    return withDone(ctx, compact([notice, texts.send(measure, round)]).join('\n'));
  },
  read: (text, moment) => readWords(text, moment),
  readFile: (media, moment) => readFile(media, moment),
};

async function readWords(text: string, moment: Moment<Values>): Promise<Reading<Values>> {
  const { ctx, draft, event } = moment;
  const links = readLinks(text);
  if (links) {
    const { placement, receiving } = await openFor(ctx, draft);
    const pieces = await receiveLinks(ctx, links, messageOf(event), receiving);
    await recordPlacing(placement, links.urls.length);
    return received(ctx, pieces);
  }
  if (saysDone(text)) return { answer: { isSent: true } };
  const report = typedReport(text, ctx);
  if (report) return report;
  // In a group everything else that the person writes is meant for the others.
  return ctx.chat.kind === 'group' ? { replies: [] } : { retry: null };
}

/** `เสร็จแล้วจ้า`: that it is all, and nothing else but politeness. */
function saysDone(text: string): boolean {
  const [done] = DONE.exec(text) ?? [];
  return done !== undefined && isPolite(text.slice(done.length));
}

async function readFile(media: Media, { ctx, draft, step }: Moment<Values>): Promise<Reading<Values>> {
  if (!draft.about) {
    await receiveMedia(ctx, media, { batch: draft.batch, about: null });
    return { ask: step, set: { coming: media.set } };
  }
  const { placement, receiving } = await openFor(ctx, draft);
  const pieces = await receiveMedia(ctx, media, receiving);
  await recordPlacing(placement, 1);
  return received(ctx, pieces);
}

/** @throws Refusal where the measure takes no evidence (any more) */
async function openFor(ctx: MemberContext, draft: Values): Promise<{ placement: Placement; receiving: Receiving }> {
  const placement = await placementOf(ctx, { fiscalYear: draft.year, ...aboutIn(draft) });
  await requireEvidenceOpen(placement);
  return { placement, receiving: { batch: draft.batch, about: aboutOf(placement) } };
}

function received(ctx: MemberContext, pieces: Pieces): Reading<Values> {
  return { replies: [withDone(ctx, texts.more(pieces))], dialog: ctx.dialog };
}

const withDone = ({ chat }: MemberContext, say: string): Message => textMessage(say, [askIn(chat)(labels.done)]);

function aboutIn({ about }: Values): NonNullable<Values['about']> {
  if (!about) throw new Refusal('dialog_over', texts.over);
  return about;
}
