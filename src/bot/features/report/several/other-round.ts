import { z } from 'zod';
import type { RoundOfYear } from '../../../../domain/reports/current.rules';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Action } from '../../../../line/types';
import { payloads } from '../../../../ui/payloads';
import { texts as shared } from '../../../../ui/texts';
import { formButton } from '../../../forms/form-button';
import type { SeveralDraft, SeveralPrompt, Values } from './draft';
import { overdueAmong } from './overdue';

/** The same reports for another round than the overdue one that they were taken for. */
const otherButton = definePostback('reports.other', z.object({ year: payloads.year, round: payloads.round }));

/** The way from the overdue round to the one that is open. */
export function otherAction({ token: dialog }: SeveralPrompt, { fiscalYear: year, round }: RoundOfYear): Action {
  return postbackAction({
    label: labelOf({ fiscalYear: year, round }),
    kind: otherButton,
    payload: { year, round },
    dialog,
  });
}

const labelOf = (of: RoundOfYear): string => shared.round(of);

const toRound = ({ fiscalYear: year, round }: RoundOfYear, { entries }: SeveralDraft) => ({
  answer: { year, round, entries: entries.map((entry) => ({ ...entry, round, seen: 0 })) },
});

export const otherRoundButton = formButton<Values, { year: number; round: RoundOfYear['round'] }>(
  otherButton,
  ({ year, round }, { draft }) => toRound({ fiscalYear: year, round }, draft),
);

/** The label of the button, typed at the review; null: it is not. */
export async function readOtherRound(text: string, { ctx, draft }: Pick<SeveralPrompt, 'ctx' | 'draft'>) {
  const { other } = await overdueAmong(ctx, draft);
  return other && text === labelOf(other) ? toRound(other, draft) : null;
}
