import { compact } from '../../compact';
import { changeText, effectsText, lostResultsText } from './imported-text';
import type { ImportProblem } from './office-file';
import type { PartChange } from './organisation-changes';
import type { PlannedMeasure } from './plan-to-import';
import { problemLines } from './problem-lines.rules';
import { resultsName } from './result-texts';
import type { Change } from './save-content';
import { EFFECT_NAMES, PART_NAMES, previewTexts as texts } from './texts';

type Effect = keyof typeof EFFECT_NAMES;

/** What a file would do to one part of an office. */
export interface PreviewPart {
  /** null: `says` tells all */
  heading: string | null;
  /** what happens to it as a whole, in words */
  says: string;
  /** each thing of it, what would be lost first */
  rows: { name: string; effect: Effect }[];
  /** what could not be read or is not taken, and where; the rest can be imported all the same */
  unread: string[];
}

/** What would be lost is seen first. */
const ORDER: readonly Effect[] = ['removed', 'changed', 'added'];

/** What a file would change, part by part, in the words of chat and page. */
export function previewParts(changes: readonly Change[]): PreviewPart[] {
  return changes.flatMap(partsOf);
}

/** Whether anything would be lost. */
export function removesAny(change: Change): boolean {
  if (change.kind === 'plan') return change.removed.length > 0;
  return change.kind === 'organisation' && change.parts.some(({ removed }) => removed.length > 0);
}

function partsOf(change: Change): PreviewPart[] {
  switch (change.kind) {
    case 'organisation':
      if (change.effect === 'added') return [{ heading: texts.office, says: changeText(change), rows: [], unread: [] }];
      return change.parts.map((part) => listed(PART_NAMES[part.part], part));
    case 'assessment':
      return [
        { heading: texts.assessment(change.fiscalYear), says: EFFECT_NAMES[change.effect], rows: [], unread: [] },
      ];
    case 'items': {
      const { fiscalYear, added, changed, done, all, unread } = change;
      const named = (items: typeof added) => items.map(({ code, title }) => texts.item(code, title));
      const part = listed(texts.items(fiscalYear), { added: named(added), changed: named(changed), removed: [] });
      return compact([part, plainPart(texts.itemsDone(done, all)), ...notRead(unread)]);
    }
    case 'results': {
      const { fiscalYear, round, added, changed, absent, unread } = change;
      const named = { added: added.map(nameOf), changed: changed.map(nameOf), removed: [] };
      const part = listed(resultsName(fiscalYear, round), named);
      const notThere = absent.length > 0 && plainPart(texts.absent(absent.map(({ num }) => num)));
      return compact([part, notThere, ...notRead(unread)]);
    }
    case 'itemPages':
    case 'papers':
    case 'part':
    case 'memo':
      return [plainPart(changeText(change))];
    case 'plan': {
      const { fiscalYear, added, changed, removed } = change;
      const lost = lostResultsText(removed);
      const named = { added: added.map(nameOf), changed: changed.map(nameOf), removed: removed.map(nameOf) };
      return compact([lost !== null && plainPart(lost), listed(texts.plan(fiscalYear), named)]);
    }
  }
}

const nameOf = ({ num, title }: PlannedMeasure): string => texts.measure(num, title);

const plainPart = (says: string): PreviewPart => ({ heading: null, says, rows: [], unread: [] });

/** What could not be read, and what was read and is not taken. */
function notRead(unread: readonly ImportProblem[]): PreviewPart[] {
  const refused = unread.filter(({ notTaken }) => notTaken);
  const unclear = unread.filter(({ notTaken }) => !notTaken);
  return compact([
    unclear.length > 0 && told(texts.unread(unclear.length), unclear),
    refused.length > 0 && told(texts.notTaken(refused.length), refused),
  ]);
}

const told = (says: string, problems: readonly ImportProblem[]): PreviewPart => ({
  ...plainPart(says),
  unread: problemLines(problems).map(({ where, message }) => `${where} ${message}`),
});

function listed(heading: string, names: Record<Effect, readonly string[]> | PartChange): PreviewPart {
  const rows = ORDER.flatMap((effect) => names[effect].map((name) => ({ name, effect })));
  return { heading, says: rows.length > 0 ? effectsText(names) : EFFECT_NAMES.changed, rows, unread: [] };
}
