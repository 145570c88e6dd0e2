import { compact } from '../../../../compact';
import { countEvidenceOf } from '../../../../domain/evidence/find-evidence';
import { readLinks } from '../../../../domain/evidence/read-links';
import { textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { messageOf } from '../../../evidence/message-of';
import { pendingPieces } from '../../../evidence/pending';
import { countOf, type Pieces } from '../../../evidence/pieces';
import { receiveLinks, receiveMedia } from '../../../evidence/receive';
import { formReplies } from '../../../forms/form-actions';
import { formLabels } from '../../../forms/texts';
import type { Slots } from '../../../understand';
import { readProgress } from '../read-input';
import { type ReportField, type ReportMoment, type ReportPrompt, targetOf } from '../resolve-draft';
import { texts } from '../texts';

/** What shows that it was done: links, and files, which are taken at any step. Several may come, so the question stays until it is passed. */
export const evidenceField: ReportField = {
  name: 'evidence',
  label: FIELD_NAMES.evidence,
  isOptional: true,
  isAsked: ({ guided }) => guided,
  ask: (prompt) => askEvidence(prompt),
  read: async (text, { ctx, draft, event }) => {
    const links = readLinks(text);
    if (!links) return { retry: texts.evidenceNotUnderstood };
    const pieces = await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null });
    return { retry: texts.evidenceReceived(pieces) };
  },
  readAtReview: async (text, moment) => {
    const pieces = await takeLinks({ evidence: text, ...readProgress(text) }, moment);
    return pieces && { answer: {}, notice: texts.evidenceReceived(pieces) };
  },
  readFile: async (media, { ctx, draft }) => {
    const pieces = await receiveMedia(ctx, media, { batch: draft.batch, about: null });
    return { retry: texts.evidenceReceived(pieces) };
  },
};

/** Takes the links that stand among other parts of a report. @returns everything sent with it; null: there were none */
export async function takeLinks({ evidence = '' }: Slots, { ctx, draft, event }: ReportMoment): Promise<Pieces | null> {
  const links = readLinks(evidence);
  return links && (await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null }));
}

async function askEvidence(prompt: ReportPrompt): Promise<Message> {
  const { ctx, draft } = prompt;
  const { measure, round } = targetOf(prompt.facts);
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const stored = await countEvidenceOf(ctx.office, about);
  const sent = await pendingPieces(ctx, draft.batch);
  const sentences = compact([
    prompt.notice,
    texts.evidence,
    countOf(sent) > 0 && texts.evidenceSent(sent),
    stored > 0 && texts.evidenceStored(stored),
  ]);
  return textMessage(
    sentences.join('\n'),
    formReplies(prompt, countOf(sent) > 0 ? formLabels.onward : formLabels.skip),
  );
}
