import { parse } from 'yaml';

/** What a published paper says, as far as it is no long text: that, and how many things stand in a cell, a paper of ours must say too. */
export interface Facts {
  /** BE, of the assessment and of the plan */
  assessed: number;
  year: number;
  total: number | null;
  level: string | null;
  rank: number | null;
  instruments: [key: string, score: number | null][];
  indicators: { num: number; name: string | null; score: number | null; says: string | null }[];
  /** what is to be improved: the codes, by indicator */
  items: [code: string, indicator: number, score: number | null][];
  priorities: string[];
  /** numbers of the indicators with วิธีการพัฒนา */
  methods: number[];
  measures: MeasureFacts[];
  memo: { number: string; on: string; author: string; chain: string[] } | null;
}

export interface MeasureFacts {
  num: number;
  /** word for word where the paper has a title of its own; null: ours is shortened */
  title: string | null;
  group: string | null;
  indicators: number[];
  guidelines: number;
  procedures: number;
  units: string[];
  period: string | null;
  followUp: number;
  result: {
    details: number;
    outputs: number;
    outcomes: number;
    period: string | null;
    published: string | null;
  } | null;
}

/** The facts of a seed (`../shared/seeds`). */
export function factsOfSeed(yaml: string): Facts {
  // biome-ignore lint/suspicious/noExplicitAny: the seeds have no schema of ours
  const seed: any = parse(yaml);
  const { assessment, memo } = seed;
  const unitName = (key: string) => seed.units.find((one: { key: string }) => one.key === key).name;
  const length = (...lists: (unknown[] | string | undefined)[]) =>
    lists.flatMap((list) => (typeof list === 'string' ? [list] : (list ?? []))).length;
  return {
    assessed: seed.fiscal_years.assessed,
    year: seed.fiscal_years.measures,
    total: assessment.total,
    level: assessment.level ?? null,
    rank: assessment.rank?.position ?? null,
    // biome-ignore lint/suspicious/noExplicitAny: as above
    instruments: (assessment.instruments ?? []).map((one: any) => [one.key, one.score ?? one.score_derived]),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    indicators: assessment.indicators.map((one: any) => ({
      num: one.num,
      name: one.name,
      score: one.score,
      says: one.status ?? one.note ?? one.class ?? null,
    })),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    items: assessment.items.map((one: any) => [one.code ?? one.code_guess, one.indicator, one.score ?? null]),
    priorities: (assessment.priorities ?? []).map((one: { title: string }) => one.title),
    methods: (assessment.improvement_methods ?? []).map((one: { indicator: number }) => one.indicator),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    measures: seed.measures.map((one: any) => ({
      num: one.num,
      title: one.title_exact ? one.title : null,
      group: seed.measure_groups?.find(({ num }: { num: number }) => num === one.group)?.title ?? one.origin ?? null,
      indicators: one.linked_indicators ?? [],
      guidelines: length(one.guidelines ?? one.sub_points),
      procedures: length(one.procedures),
      units: one.units.map(unitName),
      period: one.period?.text ?? null,
      followUp: Array.isArray(one.follow_up) ? one.follow_up.length : 1,
      result:
        one.result || one.results
          ? {
              details: length(one.result?.details ?? one.results),
              outputs: length(one.result?.output),
              outcomes: length(one.result?.outcome ?? one.outcomes),
              period: one.result?.period_be ?? null,
              published: one.result?.published?.date_be ?? null,
            }
          : null,
    })),
    memo: memo
      ? {
          number: memo.document_no,
          on: memo.dated_be,
          author: memo.author_position,
          chain: memo.approval_chain.map((one: { position: string }) => one.position),
        }
      : null,
  };
}
