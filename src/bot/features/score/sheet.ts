import { COLOURS } from '../../../../flex-templates/parts/colours';
import type { ScoreRow } from '../../../../flex-templates/score/row';
import { type ScoreCard, scoreCard } from '../../../../flex-templates/score/sheet';
import { cardMessage } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { Action, Message } from '../../../line/types';

/** Titles come from offices' files; ten rows of this length fit a card, and nobody reads on. */
const LONGEST_LABEL = 200;

/** A score sheet as a message. */
export interface Sheet extends ScoreCard {
  altText: string;
  quickReplies: Action[];
}

/** A row of words only unless more is given. */
export function row(given: Pick<ScoreRow, 'label'> & Partial<ScoreRow>): ScoreRow {
  return {
    value: null,
    percent: null,
    color: COLOURS.brand,
    caption: null,
    action: null,
    ...given,
    label: clipText(given.label, LONGEST_LABEL),
  };
}

/** Draws a sheet. Empty sections are left out; the first button is the main one. */
export function sheetMessage({ altText, quickReplies, ...sheet }: Sheet): Message {
  const card = scoreCard({ ...sheet, title: clipText(sheet.title, LONGEST_LABEL) });
  return cardMessage({ card, altText, quickReplies });
}
