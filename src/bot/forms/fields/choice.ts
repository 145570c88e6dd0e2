import { compact } from '../../../compact';
import type { Action } from '../../../line/types';
import { type Page, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { type Caption, row, type Sheet, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { Field, Moment, Option, Prompt, Question } from '../field';
import { formReplies, moreOptions, optionAction } from '../form-actions';
import { chosen } from '../options';
import { formLabels, texts } from '../texts';

type Asked<Values> = Pick<Moment<Values>, 'ctx' | 'draft'>;
type Maybe<T> = T | Promise<T>;

/** An option as its row shows it. */
export type RowOption<Values> = Option<Values> & {
  /** what the row says, where the button's label says more */
  row?: string;
  captions?: readonly (string | Caption)[];
  /** what its button says; when left out, that the option is chosen */
  button?: string;
};

/** The question above the options. */
interface Head extends Pick<Sheet, 'kicker' | 'title' | 'lines' | 'notes' | 'altText'> {
  /** under the rows, before the next page */
  buttons?: Action[];
}

interface Choice<Values, Facts>
  extends Pick<Field<Values, Facts>, 'name' | 'label' | 'isAnswered' | 'unavailable' | 'fromSlots' | 'onMore'> {
  options(moment: Asked<Values>): Maybe<readonly RowOption<Values>[]>;
  /** the likeliest of them, shown before all the others; none: they are shown page by page from the first on */
  likely?(moment: Asked<Values>): Maybe<readonly RowOption<Values>[]>;
  /** looks up what only those that are shown need */
  rows?(shown: readonly RowOption<Values>[], moment: Asked<Values>): Promise<RowOption<Values>[]>;
  /** @param shown how many are to choose from; of the likeliest, these alone */
  sheet(prompt: Prompt<Values, Facts>, shown: { count: number; isLikely: boolean }): Maybe<Head>;
  /** what is said where there is nothing to choose; when left out, the sheet has no rows */
  none?(prompt: Prompt<Values, Facts>): Question<Values>;
  /** what typed words name that are no label; null: none of them */
  named?(text: string, moment: Moment<Values>): Partial<Values> | null;
}

/** A field of which one of many is chosen, from the rows of a sheet. */
export function choice<Values, Facts = null>(of: Choice<Values, Facts>): Field<Values, Facts> {
  const { sheet, none, named, likely = () => [], rows = given, ...field } = of;
  const { name, options } = field;
  return {
    ...field,
    isOptional: false,
    isPaged: true,
    ask: async (prompt) => {
      const all = await options(prompt);
      if (all.length === 0 && none) return none(prompt);
      const best = await likely(prompt);
      const isLikely = best.length > 0;
      const page = isLikely ? before(all, best) : pageOf(all, prompt.draft.from);
      const count = isLikely ? best.length : all.length;
      const { lines = [], buttons = [], ...head } = await sheet(prompt, { count, isLikely });
      const shown = await rows(page.rows, prompt);
      return sheetMessage({
        ...head,
        lines: compact([prompt.notice, ...lines, ...(isLikely ? [] : shownLines(page))]),
        sections: [
          section(
            null,
            shown.map((option) => rowOf(prompt, name, option)),
          ),
        ],
        buttons: [...buttons, ...moreOptions(prompt, page)],
        quickReplies: formReplies(prompt, false),
      });
    },
    read: async (text, moment) => {
      const answer = named?.(text, moment);
      if (answer) return { answer };
      const option = (await options(moment)).find((one) => one.row === text);
      return option ? chosen(option, moment) : { retry: texts.notUnderstood };
    },
  };
}

/** A page of some of a list, after which all of it follows. */
function before<T>(all: readonly T[], some: readonly T[]): Page<T> {
  const others = all.length - some.length;
  return { rows: [...some], from: 0, next: others > 0 ? 0 : null, all: others };
}

const given = async <T>(options: readonly T[]): Promise<T[]> => [...options];

function rowOf<Values, Facts>(
  prompt: Prompt<Values, Facts>,
  field: string,
  { row: label, captions = [], button: text = formLabels.choose, ...option }: RowOption<Values>,
): SheetRow {
  return row({
    label: label ?? option.label,
    captions: captions.map((caption) => (typeof caption === 'string' ? plain(caption) : caption)),
    button: { text, action: optionAction(prompt, field, option) },
  });
}
