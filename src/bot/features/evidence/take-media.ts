import { recordPlacing, requireEvidenceOpen } from '../../../domain/evidence/place-evidence';
import { planYear } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import { type Intake, receiveMedia } from '../../evidence/receive';
import type { Input, Outcome } from '../../feature';
import type { Media } from '../../said';
import { askMeasure, ownMeasures } from './ask-measure';
import { placedMessage } from './placed-message';
import { placementOf } from './placement';
import { recentAbout } from './recent-about';
import { askAbout, keep, requireNoOther, type Talk, talkOf } from './talk';
import { labels, texts } from './texts';

/** A file in a private chat where no dialog waits for one: it goes to what the person was at just now, or is asked about. */
export async function takeMedia(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  if (!media) return { replies: [] };
  requireNoOther(ctx);
  const recent = await recentAbout(ctx, media);
  if (recent) {
    const placement = await placementOf(ctx, recent.about);
    const { isBurst, pieces } = await receiveMedia(ctx, media, recent);
    await recordPlacing(placement, 1);
    return { replies: isBurst ? [] : [await placedMessage(ctx, placement, recent.batch, pieces)] };
  }
  const year = await planYear(ctx.office, ctx.now);
  if (year === null) throw new Refusal('no_plan', texts.noPlan);
  // Who has nothing to give evidence of has nothing kept.
  await ownMeasures(ctx, year);
  return askOnce(ctx, askAbout(year), media);
}

/** A file while the bot asks what evidence is about, or waits for more of it. */
export async function takeMediaInDialog(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  if (!media) return { replies: [] };
  const talk = talkOf(ctx);
  return talk.step === 'send' ? takeMore(ctx, talk, media) : askOnce(ctx, talk, media);
}

async function askOnce(ctx: MemberContext, talk: Talk, media: Media): Promise<Outcome> {
  const { isBurst, pieces } = await receiveMedia(ctx, media, { batch: talk.data.batch, about: null });
  if (isBurst) return { replies: [], dialog: keep(talk, talk.data) };
  return askMeasure(ctx, talk, pieces);
}

async function takeMore(ctx: MemberContext, talk: Talk, media: Media): Promise<Outcome> {
  const { batch, year, about } = talk.data;
  if (!about) throw new Refusal('dialog_over', texts.over);
  const placement = await placementOf(ctx, { fiscalYear: year, ...about });
  await requireEvidenceOpen(placement);
  const intake = await receiveMedia(ctx, media, { batch, about: { fiscalYear: year, ...about } });
  await recordPlacing(placement, 1);
  return moreReceived(ctx, talk, intake);
}

/** Says how much came so far; a burst is answered once. */
export function moreReceived(ctx: MemberContext, talk: Talk, { isBurst, pieces }: Intake): Outcome {
  const dialog = keep(talk, talk.data);
  if (isBurst) return { replies: [], dialog };
  return { replies: [textMessage(texts.more(pieces), [askIn(ctx.chat)(labels.done)])], dialog };
}
