import { batchPieces } from '../../../domain/evidence/find-evidence';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import { countOf, piecesOf } from '../../evidence/pieces';
import type { Outcome } from '../../feature';
import { askMeasure } from './ask-measure';
import { keep, talkOf } from './talk';
import { labels, texts } from './texts';

/** Asks once more what is waited for: what was sent is about, or more of it. */
export async function askTalkAgain(ctx: MemberContext): Promise<Outcome> {
  const talk = talkOf(ctx);
  const { about, batch } = talk.data;
  if (about) {
    const ask = textMessage(texts.send(about.measure, about.round), [askIn(ctx.chat)(labels.done)]);
    return { replies: [ask], dialog: keep(talk, talk.data) };
  }
  const pieces = piecesOf(await batchPieces(ctx.office, batch), null);
  if (countOf(pieces) === 0) return { replies: [textMessage(texts.nothingWaiting)], dialog: null };
  return askMeasure(ctx, talk, pieces);
}
