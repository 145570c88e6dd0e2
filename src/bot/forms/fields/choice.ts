import { compact } from '../../../compact';
import { pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type Sheet, section, sheetMessage } from '../../../ui/sheet';
import type { Field, Moment, Option, Prompt, Question } from '../field';
import { formReplies, moreOptions, optionAction } from '../form-actions';
import { chosen } from '../options';
import { formLabels, texts } from '../texts';

/** An option as its row shows it. */
export type RowOption<Values> = Option<Values> & {
  /** what the row says, where the button's label says more */
  row?: string;
  captions?: readonly string[];
};

interface Choice<Values, Facts> extends Pick<Field<Values, Facts>, 'name' | 'label' | 'isAnswered'> {
  options(moment: Pick<Moment<Values>, 'ctx' | 'draft'>): RowOption<Values>[] | Promise<RowOption<Values>[]>;
  /** the question above them */
  sheet(prompt: Prompt<Values, Facts>): Pick<Sheet, 'kicker' | 'title' | 'lines' | 'notes' | 'altText'>;
  /** what is said where there is nothing to choose; when left out, the sheet has no rows */
  none?(prompt: Prompt<Values, Facts>): Question<Values>;
  /** what typed words name that are no label; null: none of them */
  named?(text: string, moment: Moment<Values>): Partial<Values> | null;
}

/** A field of which one of many is chosen, from the rows of a sheet. */
export function choice<Values, Facts = null>(of: Choice<Values, Facts>): Field<Values, Facts> {
  const { sheet, none, named, ...field } = of;
  const { name, options } = field;
  return {
    ...field,
    isOptional: false,
    isPaged: true,
    ask: async (prompt) => {
      const all = await options(prompt);
      if (all.length === 0 && none) return none(prompt);
      const page = pageOf(all, prompt.draft.from);
      const { lines = [], ...asked } = sheet(prompt);
      const rows = page.rows.map((option) => {
        const action = optionAction(prompt, name, option);
        const captions = (option.captions ?? []).map(plain);
        return row({ label: option.row ?? option.label, captions, button: { text: formLabels.choose, action } });
      });
      return sheetMessage({
        ...asked,
        lines: compact([prompt.notice, ...lines, ...shownLines(page)]),
        sections: [section(null, rows)],
        buttons: moreOptions(prompt, page),
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
