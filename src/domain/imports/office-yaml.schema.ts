import { z } from 'zod';
import { INSTRUMENTS, type Instrument } from '../assessments/assessment.model';
import { isItemCode, parseItemCodes } from '../assessments/item-codes';
import { isLocalDate, ROUNDS, type Round } from '../calendar/dates';
import { MEASURE_COLUMNS, RESULT_COLUMNS } from '../papers/paper-settings';
import { toArabicDigits } from '../thai-text/digits';
import { tidy } from '../thai-text/normalise';
import { valueText } from './texts';

/** A group of named values that takes no other names. */
function strict<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? valueText.unknownKey(Object.keys(shape)) : undefined),
  });
}

/** A value a custom test refuses with its own Thai text. */
function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const written = (value: unknown): unknown => (typeof value === 'string' ? toArabicDigits(value).trim() : value);
const asNumber = (value: unknown): number => {
  const plain = written(value);
  if (typeof plain === 'number') return plain;
  return typeof plain === 'string' && /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
};

const text = z.string().max(2000).transform(tidy).pipe(z.string().min(1));
const texts = z.array(text);
const whole = z.unknown().transform((value, context) => {
  const number = asNumber(value);
  return Number.isInteger(number) && number >= 1 && number <= 999 ? number : refuse(context, valueText.number(value));
});
const year = z.unknown().transform((value, context) => {
  const number = asNumber(value);
  return Number.isInteger(number) && number >= 2500 && number <= 2643 ? number : refuse(context, valueText.year(value));
});
const score = z.unknown().transform((value, context) => {
  if (value === null) return null;
  const number = asNumber(value);
  return number >= 0 && number <= 100 ? number : refuse(context, valueText.score(value));
});
const codes = z.string().transform((value, context) => {
  const parsed = parseItemCodes(toArabicDigits(value).trim());
  return parsed && parsed.length > 0 ? parsed : refuse(context, valueText.codes(value));
});
const code = z
  .string()
  .transform((value, context) =>
    isItemCode(toArabicDigits(value)) ? toArabicDigits(value) : refuse(context, valueText.code(value)),
  );
const date = z
  .string()
  .transform((value, context) =>
    isLocalDate(toArabicDigits(value)) ? toArabicDigits(value) : refuse(context, valueText.date(value)),
  );
const keyed = (say: (value: unknown) => string) =>
  z
    .string()
    .transform((value, context) => (/^[a-z][a-z0-9_]{0,62}$/.test(value) ? value : refuse(context, say(value))));
const round = z.enum([...ROUNDS] as [Round, ...Round[]]);
const dueDates = strict({ '6m': date.optional(), '12m': date.optional() });
const subNum = z.string().regex(/^\d{1,2}\.\d{1,2}$/);

export const organisationSchema = strict({
  slug: z
    .string()
    .transform((value, context) =>
      /^[a-z0-9][a-z0-9-]{0,62}$/.test(value) ? value : refuse(context, valueText.slug(value)),
    ),
  name: text,
  type: z.enum([
    'subdistrict_administrative_organisation',
    'subdistrict_municipality',
    'town_municipality',
    'city_municipality',
    'provincial_administrative_organisation',
  ]),
  tambon: text.nullable().default(null),
  amphoe: text.nullable().default(null),
  province: text.nullable().default(null),
  units: z
    .array(
      strict({
        key: keyed(valueText.unitKey),
        name: text,
        aliases: texts.default([]),
        group: z.boolean().default(false),
      }),
    )
    .min(1),
  round_dates: z.array(strict({ year, round, due: date })).default([]),
  approval_chain: z.array(strict({ position: keyed(valueText.positionKey), title: text })).optional(),
});

export const assessmentSchema = strict({
  year: year.optional(),
  year_inferred: year.optional(),
  total: score.optional(),
  level: text.nullable().default(null),
  level_scheme: z.enum(['letter', 'pass']).optional(),
  threshold: z.number().min(0).max(100).optional(),
  rank_in_province: whole.optional(),
  priorities: z.array(strict({ num: whole, title: text })).optional(),
  instruments: strict(
    Object.fromEntries(INSTRUMENTS.map((key) => [key, score.optional()])) as Record<
      Instrument,
      z.ZodOptional<typeof score>
    >,
  ).default({}),
  indicators: z
    .array(
      strict({
        num: whole,
        name: text.nullable().default(null),
        score: score.optional(),
        status: text.nullable().default(null),
        class: z.enum(['strength', 'weakness']).nullable().default(null),
        priority: whole.optional(),
        advice: z.enum(['keep', 'improve']).optional(),
        methods: texts.min(1).optional(),
      }),
    )
    .default([]),
  sub_indicators: z.array(strict({ num: subNum, indicator: whole, name: text, items: codes })).optional(),
  items: z
    .array(
      strict({
        code: codes.optional(),
        code_inferred: codes.optional(),
        indicator: whole,
        sub: subNum.optional(),
        title: text.nullable().default(null),
        score: score.optional(),
        score_inferred: score.optional(),
        flagged: z.boolean().default(false),
        method: text.optional(),
      }),
    )
    .default([]),
});

export const measureSchema = strict({
  num: whole,
  title: text,
  group: text.nullable().default(null),
  guidelines: texts.default([]),
  procedures: texts.default([]),
  units: texts.min(1),
  period: text.nullable().optional(),
  follow_up: texts.optional(),
  rounds: z.array(round).min(1).optional(),
  rounds_inferred: z.array(round).min(1).optional(),
  due: dueDates.optional(),
  indicators: z.array(whole).optional(),
  indicators_inferred: z.array(whole).optional(),
  items: z.array(code).optional(),
  items_inferred: z.array(code).optional(),
  result: strict({
    details: texts.default([]),
    outputs: texts.default([]),
    outcomes: texts.default([]),
    period: text.nullable().default(null),
    remarks: text.nullable().default(null),
    published: strict({ channel: text, on: date }).nullable().default(null),
  })
    .nullable()
    .default(null),
});

export const planSchema = strict({
  year: year.optional(),
  year_inferred: year.optional(),
  carry_over: year.optional(),
  period: text.nullable().optional(),
  follow_up: texts.optional(),
  rounds: z.array(round).min(1).optional(),
  rounds_inferred: z.array(round).min(1).optional(),
  due: dueDates.optional(),
  measures: z.array(z.unknown()).optional(),
});

export const papersSchema = strict({
  digits: z.enum(['thai', 'arabic']).optional(),
  analysis: z.enum(['full', 'short']).optional(),
  measures: z.enum([...MEASURE_COLUMNS]).optional(),
  results: z.enum([...RESULT_COLUMNS]).optional(),
  author: strict({ unit: text.nullable().default(null), position: text.nullable().default(null) }).optional(),
  years: z
    .array(
      strict({
        year,
        foreword: texts.default([]),
        foreword_on: date.nullable().default(null),
        memo_author: text.nullable().default(null),
        memo_to: text.nullable().default(null),
        reason: text.nullable().default(null),
        result: text.nullable().default(null),
        request: text.nullable().default(null),
        cover_note: text.nullable().default(null),
        items_due: date.nullable().default(null),
        memos: z
          .array(strict({ round, number: text.nullable().default(null), on: date.nullable().default(null) }))
          .default([]),
      }),
    )
    .optional(),
});

export const itemPagesSchema = strict({
  year,
  items: z.array(
    strict({
      code,
      title: text.nullable().default(null),
      unit: text.nullable().default(null),
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      published: date.nullable().default(null),
    }),
  ),
});

/** The file's outermost form; its parts are checked one by one, so that one bad part does not hide what is wrong in another. */
export const fileSchema = strict({
  format: z.literal('tamtid/1'),
  organisation: z.unknown(),
  assessments: z.array(z.unknown()).default([]),
  plans: z.array(z.unknown()).default([]),
  papers: z.unknown().optional(),
  item_pages: z.array(z.unknown()).default([]),
});

export type AssessmentPart = z.infer<typeof assessmentSchema>;
export type PlanPart = z.infer<typeof planSchema>;
export type MeasurePart = z.infer<typeof measureSchema>;
