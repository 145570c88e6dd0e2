import { compact } from '../../../compact';
import type { MovedReminders } from '../../../domain/holidays/moved-reminders.rules';
import { movedTexts } from '../../../domain/holidays/moved-text';
import { changeText } from '../../../domain/imports/imported-text';
import { type PreviewPart, previewParts, removesAny } from '../../../domain/imports/preview.rules';
import type { Change } from '../../../domain/imports/save-content';
import type { SentImport } from '../../../domain/imports/sent-file';
import { EFFECT_NAMES } from '../../../domain/imports/texts';
import { postbackAction } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { Message } from '../../../line/types';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { confirmButton, leaveButton } from './buttons';
import { labels, texts } from './texts';

type Section = ReturnType<typeof section>;

/** Names of one part that are shown; the others are counted. */
const MOST_NAMES = 6;
const LONGEST_NAME = 120;
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
    sections: previewParts(changes).flatMap(sectionsOf),
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

function sectionsOf({ heading, says, rows, unread }: PreviewPart): Section[] {
  const shown = rows
    .slice(0, MOST_NAMES)
    .map(({ name, effect }) => row({ label: clipText(name, LONGEST_NAME), captions: [plain(EFFECT_NAMES[effect])] }));
  const others = rows.length - shown.length;
  const lines = unread.slice(0, MOST_NAMES).map((line) => clipText(line, LONGEST_NAME * 2));
  const more = unread.length - lines.length;
  const notRead = compact([...lines, more > 0 && texts.others(more)]);
  const named = others > 0 ? [...shown, row({ label: texts.others(others) })] : shown;
  return [
    heading === null ? section(null, [], says) : section(heading, named, says),
    ...notRead.map((line) => section(null, [], line)),
  ];
}
