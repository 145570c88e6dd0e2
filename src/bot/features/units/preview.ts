import { compact } from '../../../compact';
import type { Standing } from '../../../domain/reports/reports.rules';
import type { UnitSummary } from '../../../domain/units/load-units';
import { sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import type { Values } from './draft';
import type { Facts, Merging } from './facts';
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
    destroys: draft.change === 'merge' || draft.change === 'end',
    buttons: [confirmAction(prompt, labels.confirm[draft.change]), cancelAction(prompt)],
    altText: `${texts.previewTitle[draft.change]}: ${line}`,
    quickReplies: [],
  });
}

interface Words {
  line: string;
  notes: readonly string[];
}

function wordsOf({ change, name }: Values, { unit, merging }: Facts): Words {
  if (unit && merging) return mergeWords(unit, merging);
  if (unit && change === 'end') return { line: texts.endLine(unit.unit.name), notes: texts.endNotes(unit.unit.name) };
  if (name === null) throw new Error('a preview without its name');
  if (!unit) return { line: texts.addLine(name), notes: texts.addNotes };
  const line = texts.renameLine(unit.unit.name, name);
  return { line, notes: texts.renameNotes(unit.people.length, unit.measures) };
}

function mergeWords({ unit, people }: UnitSummary, { into, plan, groups, codes }: Merging): Words {
  const [from, to] = [unit.name, into.unit.name];
  const moved = { people: people.length, measures: plan.measures.length, groups, codes };
  const anew = plan.rounds.filter(({ isReportedAnew }) => isReportedAnew).map(({ theirs }) => partTold(theirs));
  return {
    line: texts.mergeLine(from, to),
    notes: compact([
      texts.moves(moved, to),
      texts.movesWith,
      anew.length > 0 && texts.anew(anew, to),
      texts.past(from),
      texts.mergeNames(from, to),
      texts.cannotUndo,
    ]),
  };
}

const partTold = ({ measure, round }: Standing): string =>
  `${shared.measure(measure.num)} ${shared.round({ fiscalYear: measure.fiscalYear, round })}`;
