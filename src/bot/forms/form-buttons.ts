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
  /** another page of what may be chosen */
  more: PostbackKind<{ from: number }>;
  /** `revision`: of the draft that the review showed; what was changed since must be seen before it is sent */
  confirm: PostbackKind<{ revision: number }>;
}

const MOST_CHARACTERS = 60;

/** @param form its name @param steps everything it may wait for */
export function formButtons(form: string, steps: readonly string[]): FormButtons {
  const step = z.enum(steps);
  const nothing = z.object({}) as z.ZodType<Record<string, never>>;
  return {
    skip: definePostback(`${form}.skip`, z.object({ step })),
    back: definePostback(`${form}.back`, z.object({ step })),
    cancel: definePostback(`${form}.cancel`, nothing),
    edit: definePostback(`${form}.edit`, nothing),
    field: definePostback(`${form}.field`, z.object({ field: step })),
    choose: definePostback(`${form}.choose`, z.object({ field: step, key: z.string().max(MOST_CHARACTERS) })),
    more: definePostback(`${form}.more`, z.object({ from: z.int().min(0) })),
    confirm: definePostback(`${form}.confirm`, z.object({ revision: z.int() })),
  };
}
