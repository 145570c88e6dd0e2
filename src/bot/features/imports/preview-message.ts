import { compact } from '../../../compact';
import type { MovedReminders } from '../../../domain/holidays/moved-reminders.rules';
import { movedTexts } from '../../../domain/holidays/moved-text';
import { changeText, effectsText } from '../../../domain/imports/imported-text';
import type { ImportProblem } from '../../../domain/imports/office-file';
import type { PartChange } from '../../../domain/imports/organisation-changes';
import type { PlannedMeasure } from '../../../domain/imports/plan-to-import';
import { resultsName } from '../../../domain/imports/result-texts';
import type { Change } from '../../../domain/imports/save-content';
import type { SentImport } from '../../../domain/imports/sent-file';
import { PART_NAMES } from '../../../domain/imports/texts';
import { postbackAction } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { Message } from '../../../line/types';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { confirmButton, leaveButton } from './buttons';
import { EFFECT_NAMES, labels, texts } from './texts';

type Section = ReturnType<typeof section>;
type Effect = keyof typeof EFFECT_NAMES;

/** Names of one part that are shown; the others are counted. */
const MOST_NAMES = 6;
const LONGEST_NAME = 120;
/** What would be lost is seen first. */
const ORDER: readonly Effect[] = ['removed', 'changed', 'added'];

/**
 * What a file would change, part by part, with the two answers.
 * @param moved reminders that go out on other days; null: its holidays are those of now
 */
export function previewMessage(
  { organisation }: MemberContext,
  { _id, name }: SentImport,
  changes: readonly Change[],
  { said, moved }: { said: string | null; moved: readonly MovedReminders[] | null },
): Message {
  const payload = { file: String(_id) };
  return sheetMessage({
    kicker: organisation.name,
    title: texts.title,
    lines: compact([said, texts.file(name), changes.some(removesAny) && texts.removes]),
    sections: changes.flatMap(sectionsOf),
    notes: [...(moved ? movedLines(moved) : []), texts.kept],
    buttons: [
      postbackAction({ label: labels.import, kind: confirmButton, payload }),
      postbackAction({ label: labels.leave, kind: leaveButton, payload }),
    ],
    altText: texts.alt(organisation.name, changes.map(changeText)),
    quickReplies: [],
  });
}

function movedLines(moved: readonly MovedReminders[]): string[] {
  const lines = movedTexts(moved);
  const others = lines.length - MOST_NAMES;
  return others > 0 ? [...lines.slice(0, MOST_NAMES), texts.others(others)] : lines;
}

function removesAny(change: Change): boolean {
  if (change.kind === 'plan') return change.removed.length > 0;
  return change.kind === 'organisation' && change.parts.some(({ removed }) => removed.length > 0);
}

function sectionsOf(change: Change): Section[] {
  switch (change.kind) {
    case 'organisation':
      if (change.effect === 'added') return [section(texts.office, [], changeText(change))];
      return change.parts.map((part) => listed(PART_NAMES[part.part], part));
    case 'assessment':
      return [section(texts.assessment(change.fiscalYear), [], EFFECT_NAMES[change.effect])];
    case 'results': {
      const { fiscalYear, round, added, changed, absent, unread } = change;
      const named = { added: added.map(nameOf), changed: changed.map(nameOf), removed: [] };
      const counts = compact([
        absent.length > 0 && texts.absent(absent.map(({ num }) => num)),
        ...(unread.length > 0 ? unreadLines(unread) : []),
      ]);
      return [listed(resultsName(fiscalYear, round), named), ...counts.map((line) => section(null, [], line))];
    }
    case 'itemPages':
    case 'papers':
    case 'part':
    case 'memo':
      return [section(null, [], changeText(change))];
    case 'plan': {
      return [
        listed(texts.plan(change.fiscalYear), {
          added: change.added.map(nameOf),
          changed: change.changed.map(nameOf),
          removed: change.removed.map(nameOf),
        }),
      ];
    }
  }
}

const nameOf = ({ num, title }: PlannedMeasure): string => texts.measure(num, title);

/** What could not be read, and where; the rest can be imported all the same. */
function unreadLines(unread: readonly ImportProblem[]): string[] {
  const shown = unread
    .slice(0, MOST_NAMES)
    .map(({ where, message }) => clipText(`${where} ${message}`, LONGEST_NAME * 2));
  const others = unread.length - shown.length;
  return compact([texts.unread(unread.length), ...shown, others > 0 && texts.others(others)]);
}

function listed(heading: string, names: Record<Effect, readonly string[]> | PartChange): Section {
  const rows = ORDER.flatMap((effect) => names[effect].map((name) => rowOf(name, effect)));
  const others = rows.length - MOST_NAMES;
  const shown = others > 0 ? [...rows.slice(0, MOST_NAMES), row({ label: texts.others(others) })] : rows;
  return section(heading, shown, rows.length > 0 ? effectsText(names) : EFFECT_NAMES.changed);
}

const rowOf = (name: string, effect: Effect): SheetRow =>
  row({ label: clipText(name, LONGEST_NAME), captions: [plain(EFFECT_NAMES[effect])] });
