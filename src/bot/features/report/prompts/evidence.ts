import { countEvidenceOf } from '../../../../domain/evidence/find-evidence';
import { textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { pendingPieces } from '../../../evidence/pending';
import { countOf } from '../../../evidence/pieces';
import { texts } from '../texts';
import { lines, type PromptAbout, waysOn } from './prompt';

/** Asks for what shows that it was done: pictures, files or links; tells what there is already. */
export async function askEvidence(prompt: PromptAbout): Promise<Message> {
  const { ctx, draft, measure, round } = prompt;
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round };
  const stored = await countEvidenceOf(ctx.office, about);
  const sent = await pendingPieces(ctx, draft.batch);
  return textMessage(
    lines(
      prompt.notice,
      texts.evidence,
      countOf(sent) > 0 ? texts.evidenceSent(sent) : null,
      stored > 0 ? texts.evidenceStored(stored) : null,
    ),
    waysOn(prompt, 'evidence', countOf(sent) > 0 ? 'onward' : true),
  );
}
