import { compact } from '../../../../compact';
import { postbackAction } from '../../../../line/compose';
import type { Action, Message } from '../../../../line/types';
import { type Page, pageOf, shownLines } from '../../../measures/pages';
import { plain } from '../../../measures/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../measures/sheet';
import { labels as shared } from '../../../measures/texts';
import { chosenButton, moreButton, type Pick, pickButton } from '../buttons';
import { keysOf, keysOffered, type Option, optionsOf } from '../options';
import { labels, texts } from '../texts';
import { type Prompt, waysOn } from './prompt';

/** Asks for units, roles or groups: any number of them. */
export async function askSeveral(prompt: Prompt, of: Pick['of']): Promise<Message> {
  const { ctx, draft, notice, token: dialog } = prompt;
  const offered = await keysOffered(ctx, of);
  const chosen = keysOf(of, draft.audience).filter((key) => offered.includes(key)).length;
  const page = pageOf(offered, draft.from);
  const options = await optionsOf(ctx, of, page.rows, draft.audience);
  const use = postbackAction({ label: labels.use(chosen), kind: chosenButton, payload: {}, dialog });
  const asks = texts.askSeveral[of];
  const count = chosen > 0 ? texts.chosenCount(chosen) : texts.severalHint;
  return sheetMessage({
    kicker: texts.kicker,
    title: asks,
    lines: compact([notice === null ? null : notice, count, ...shownLines(page)]),
    sections: [
      section(
        null,
        options.map((option) => optionRow(option, { of, key: option.key, from: page.from }, dialog)),
      ),
    ],
    buttons: compact([chosen > 0 && use, ...moreOptions(page, dialog)]),
    altText: [notice, asks, count].filter(Boolean).join(' '),
    quickReplies: waysOn(prompt, 'audience'),
  });
}

function optionRow({ name, hint, isChosen }: Option, payload: Pick, dialog: string): SheetRow {
  const label = isChosen ? labels.unpick(name) : labels.pick(name);
  return row({
    label: name,
    captions: [plain(isChosen ? `${texts.isChosen} ${hint}` : hint)],
    button: {
      text: isChosen ? labels.leaveOut : labels.choose,
      action: postbackAction({ label, kind: pickButton, payload, dialog }),
    },
  });
}

/** The button to the next page of what may be chosen; it belongs to the dialog. */
export function moreOptions({ next, all }: Page<unknown>, dialog: string): Action[] {
  if (next === null) return [];
  return [postbackAction({ label: shared.more(all - next), kind: moreButton, payload: { from: next }, dialog })];
}
