import { parse } from 'yaml';
import { z } from 'zod';
import { INSTRUMENTS, type Instrument } from './assessment.model';
import { parseItemCodes } from './item-codes';

export type LevelScheme = 'letter' | 'pass';

/** A level: the lowest total it needs, and the lowest score each instrument must have (null: none). */
export interface Level {
  /** `AA`, `pass_good` */
  level: string;
  /** as people say it: `AA`, `ผ่านดี` */
  name: string;
  total: number;
  each: number | null;
}

/** The ITA rules of a fiscal year. */
export interface Framework {
  fiscalYear: number;
  levelScheme: LevelScheme;
  /** of every scheme, best first */
  levels: Record<LevelScheme, Level[]>;
  /** from this score up an indicator is a strength */
  threshold: number;
  weights: Record<Instrument, number>;
  indicators: { num: number; instrument: Instrument; name: string }[];
  subIndicators: { num: string; indicator: number; name: string; items: string[] }[];
  /** official titles by item code, as far as known */
  items: Record<string, string>;
}

/** The rules of all years, oldest first; each holds from its year until the next. */
export type Frameworks = readonly (Omit<Framework, 'fiscalYear'> & { from: number })[];

const instrument = z.enum([...INSTRUMENTS] as [Instrument, ...Instrument[]]);
const codes = z.string().transform((text, context) => {
  const parsed = parseItemCodes(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `not item codes: ${text}` });
  return z.NEVER;
});
const level = z.strictObject({
  level: z.string(),
  name: z.string(),
  total: z.number(),
  each: z.number().nullable().default(null),
});
const schema = z.strictObject({
  level_schemes: z.strictObject({ letter: z.array(level), pass: z.array(level) }),
  frameworks: z
    .array(
      z.strictObject({
        from: z.int(),
        level_scheme: z.enum(['letter', 'pass']),
        threshold: z.number(),
        weights: z.record(instrument, z.number()),
        indicators: z.array(z.strictObject({ num: z.int(), instrument, name: z.string() })),
        sub_indicators: z.array(
          z.strictObject({ num: z.string(), indicator: z.int(), name: z.string(), items: codes }),
        ),
        items: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});

/**
 * Reads the rules of all years from their YAML text (data/ita/frameworks.yaml).
 * @throws ZodError when the text is not of that form
 */
export function parseFrameworks(text: string): Frameworks {
  const { level_schemes: levels, frameworks } = schema.parse(parse(text));
  return frameworks
    .map(({ from, level_scheme, sub_indicators, ...rest }) => ({
      from,
      levelScheme: level_scheme,
      levels,
      subIndicators: sub_indicators,
      ...rest,
    }))
    .sort((a, b) => a.from - b.from);
}

/**
 * The rules of a fiscal year (BE): its own, else the newest before it, else (for years before the first) the oldest known.
 * @throws RangeError when there are no rules at all
 */
export function frameworkOf(frameworks: Frameworks, fiscalYear: number): Framework {
  const found = frameworks.filter(({ from }) => from <= fiscalYear).at(-1) ?? frameworks[0];
  if (!found) throw new RangeError('No ITA frameworks');
  const { from: _from, ...rules } = found;
  return { fiscalYear, ...rules };
}
