import { readLinks } from '../../../../domain/evidence/read-links';
import { newBatch } from '../../../evidence/batch';
import { messageOf } from '../../../evidence/message-of';
import { countOf } from '../../../evidence/pieces';
import { receiveLinks, receiveMedia } from '../../../evidence/receive';
import type { Option, Reading } from '../../../forms/field';
import { REVIEW } from '../../../forms/next-step';
import { readMeasure } from '../../../measures/read-answer';
import type { Entry, SeveralField, Values } from './draft';
import { waitingPieces } from './evidence';
import { labels, texts } from './texts';

const NAME = 'whose';
/** LINE shows thirteen quick replies, and there are ways besides; the others are typed. */
const MOST_OFFERED = 9;

/** To which of the measures the evidence belongs that was sent along. It takes pictures, files and addresses at any step. */
export const whoseField: SeveralField = {
  name: NAME,
  isOptional: false,
  isAnswered: ({ isWaiting }) => !isWaiting,
  ask: async ({ ctx, draft }) => {
    const pieces = await waitingPieces(ctx, draft);
    return countOf(pieces) === 0 ? { ask: REVIEW, set: { isWaiting: false, coming: null } } : texts.whose(pieces);
  },
  options: ({ draft }) => [
    ...measuresOf(draft)
      .slice(0, MOST_OFFERED)
      .map((num): Option<Values> => ({ key: String(num), label: labels.measure(num), answer: given(draft, num) })),
    { key: 'none', label: labels.notEvidence, answer: anew(draft) },
  ],
  read: async (text, { ctx, draft, event }): Promise<Reading<Values>> => {
    const links = readLinks(text);
    if (links) {
      await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null });
      return { retry: null };
    }
    const { measure } = readMeasure(text, ctx.vocabulary, draft.year);
    if (measure === null || !measuresOf(draft).includes(measure)) return { retry: texts.whoseNotUnderstood };
    return { answer: given(draft, measure) };
  },
  readAtReview: async (text, { ctx, draft, event }) => {
    const links = readLinks(text);
    // What says more than the address is about a measure.
    if (!links || links.name !== null) return null;
    await receiveLinks(ctx, links, messageOf(event), { batch: draft.batch, about: null });
    return { ask: NAME, set: { isWaiting: true } };
  },
  readFile: async (media, { ctx, draft }) => {
    await receiveMedia(ctx, media, { batch: draft.batch, about: null });
    return { ask: NAME, set: { isWaiting: true, coming: media.set } };
  },
};

const measuresOf = ({ entries }: Pick<Values, 'entries'>): number[] => [
  ...new Set(entries.map(({ measure }) => measure)),
];

/** What comes after it is asked about anew. */
const anew = ({ batch, batches }: Pick<Values, 'batch' | 'batches'>): Partial<Values> => ({
  batch: newBatch(),
  batches: [...batches, batch],
  isWaiting: false,
  coming: null,
});

function given({ entries, batch, batches }: Values, num: number): Partial<Values> {
  const first = entries.find(({ measure }) => measure === num);
  const withIt = (entry: Entry): Entry => (entry === first ? { ...entry, batches: [...entry.batches, batch] } : entry);
  return { ...anew({ batch, batches }), entries: entries.map(withIt) };
}
