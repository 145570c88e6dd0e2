import { compact } from '../../../compact';
import { sheetMessage } from '../../../ui/sheet';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import type { Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** What a change of a unit would mean, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, Facts>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const { line, notes } = wordsOf(draft, facts);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.previewTitle[draft.change],
    lines: compact([notice, line]),
    sections: [],
    notes,
    buttons: [confirmAction(prompt, labels.confirm[draft.change]), cancelAction(prompt)],
    altText: `${texts.previewTitle[draft.change]}: ${line}`,
    quickReplies: [],
  });
}

function wordsOf({ name }: Values, { unit }: Facts): { line: string; notes: readonly string[] } {
  if (name === null) throw new Error('a preview without its name');
  if (!unit) return { line: texts.addLine(name), notes: texts.addNotes };
  const line = texts.renameLine(unit.unit.name, name);
  return { line, notes: texts.renameNotes(unit.people.length, unit.measures) };
}
