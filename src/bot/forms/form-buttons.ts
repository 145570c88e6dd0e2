import { z } from 'zod';
import { definePostback, type PostbackKind } from '../../line/postback';

/** The buttons that every form has; `<form>.skip` and so on. Each carries the dialog's token. */
export interface FormButtons {
  skip: PostbackKind<{ step: string }>;
  back: PostbackKind<{ step: string }>;
  cancel: PostbackKind<Record<string, never>>;
  /** leads to the choice of what is to be corrected */
  edit: PostbackKind<Record<string, never>>;
  /** leads to one field */
  field: PostbackKind<{ field: string }>;
  /** one of a field's options */
  choose: PostbackKind<{ field: string; key: string }>;
  /** a day is picked for a field: it comes with the press */
  date: PostbackKind<{ field: string }>;
  /** words that were taken for a wish are the answer */
  use: PostbackKind<Record<string, never>>;
  /** another page of what may be chosen */
  more: PostbackKind<{ from: number }>;
  /** `revision`: of the draft that the review showed; what was changed since must be seen before it is sent */
  confirm: PostbackKind<{ revision: number }>;
}

const MOST_CHARACTERS = 60;

/** Other names for some of them: `{ cancel: 'keep' }` makes it `<form>.keep`. */
export type ButtonNames = Partial<Record<keyof FormButtons, string>>;

/** @param form its name @param steps everything it may wait for */
export function formButtons(form: string, steps: readonly string[], names: ButtonNames = {}): FormButtons {
  const step = z.enum(steps);
  const define = <P>(name: keyof FormButtons, payload: z.ZodType<P>): PostbackKind<P> =>
    definePostback(`${form}.${names[name] ?? name}`, payload);
  const nothing = z.object({}) as z.ZodType<Record<string, never>>;
  return {
    skip: define('skip', z.object({ step })),
    back: define('back', z.object({ step })),
    cancel: define('cancel', nothing),
    edit: define('edit', nothing),
    field: define('field', z.object({ field: step })),
    choose: define('choose', z.object({ field: step, key: z.string().max(MOST_CHARACTERS) })),
    date: define('date', z.object({ field: step })),
    use: define('use', nothing),
    more: define('more', z.object({ from: z.int().min(0) })),
    confirm: define('confirm', z.object({ revision: z.int() })),
  };
}
