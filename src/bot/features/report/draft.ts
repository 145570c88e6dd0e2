import { z } from 'zod';
import { ROUNDS, type Round } from '../../../domain/calendar/dates';
import { PROGRESS_STATUSES, type ProgressStatus, type ReportContent } from '../../../domain/reports/report.model';

/** What can be filled in, in the order it is asked for. */
export const EDITABLE = ['measure', 'round', 'progress', 'detail', 'output', 'outcome', 'evidence', 'remarks'] as const;
export type Editable = (typeof EDITABLE)[number];

/** The parts that take whatever somebody writes. */
export const OWN_WORDS = ['detail', 'output', 'outcome', 'remarks'] as const;

/** What a report that is being written waits for. */
export const STEPS = [...EDITABLE, 'preview', 'edit', 'conflict'] as const;
export type Step = (typeof STEPS)[number];

const text = z.string().min(1).optional();

/** What was said so far of a report that is being written: the data of its dialog. */
export const draftSchema = z.object({
  year: z.int(),
  measure: z.int().nullable(),
  round: z.enum([...ROUNDS] as [Round, ...Round[]]).nullable(),
  said: z.object({
    status: z.enum([...PROGRESS_STATUSES] as [ProgressStatus, ...ProgressStatus[]]).optional(),
    progress: z.int().min(0).max(100).optional(),
    detail: text,
    output: text,
    outcome: text,
    remarks: text,
  }),
  /** key of the evidence that was sent with it */
  batch: z.string(),
  /** words for a measure that named none: what is offered is near them */
  words: z.string().nullable(),
  /** where the list of measures to choose from begins */
  from: z.int().min(0),
  /** everything is asked for, not only what a report cannot do without */
  guided: z.boolean(),
  /** the steps that were answered or skipped, in order: to go back, and not to ask again */
  trail: z.array(z.enum(STEPS)),
  /** counts what was changed, so that a preview can be told from an older one */
  revision: z.int(),
  /** the version of the stored report that was shown last; 0: there was none */
  seen: z.int(),
  /** it was shown that the report had been sent back, and why */
  sentBack: z.boolean(),
});
export type Draft = z.infer<typeof draftSchema>;
export type Said = Draft['said'];
export type Change = Partial<Omit<Draft, 'trail' | 'revision'>>;

/**
 * A draft of a year's plan with what was said at once. One that says something of the work
 * itself is only asked what it lacks.
 * @param batch key of the evidence that is sent with it
 */
export function newDraft(
  year: number,
  batch: string,
  known: { measure?: number | undefined; round?: Round | undefined; words?: string | undefined; said?: Said },
): Draft {
  const { measure = null, round = null, words = null, said = {} } = known;
  const guided = Object.values(said).every((value) => value === undefined);
  const begun = { from: 0, trail: [], revision: 0, seen: 0, sentBack: false };
  return { ...begun, year, batch, measure, round, said, words, guided };
}

/** The fields a stored report says something in, or has evidence for; taken as gone through, that only the others are asked for. */
export function filledFields(report: ReportContent, evidence: number): Step[] {
  return EDITABLE.filter((field) => {
    if (field === 'measure' || field === 'round') return false;
    if (field === 'evidence') return evidence > 0;
    return field === 'progress' ? report.progress !== null || report.status !== null : report[field] !== null;
  });
}

/** What is to be asked next; `preview` when nothing is. */
export function nextStep(draft: Draft): Step {
  if (draft.measure === null) return 'measure';
  if (draft.round === null) return 'round';
  if (!draft.guided) return 'preview';
  const asked = EDITABLE.filter((field) => field !== 'measure' && field !== 'round');
  return asked.find((field) => !draft.trail.includes(field)) ?? 'preview';
}

/** A draft after an answer at a step; `also`: what else was answered in the same breath. */
export function answer(draft: Draft, step: Step, change: Change, also: readonly Step[] = []): Draft {
  const trail = [...draft.trail, step, ...also.filter((one) => !draft.trail.includes(one))];
  return { ...draft, ...change, trail, revision: draft.revision + 1 };
}

/** A draft after a correction of something that was not asked for just now. */
export function correct(draft: Draft, change: Change): Draft {
  return { ...draft, ...change, revision: draft.revision + 1 };
}

/** One step back: where to, and the draft there. At the first step it stays. */
export function stepBack(draft: Draft, step: Step): { draft: Draft; step: Step } {
  const before = draft.trail[draft.trail.length - 1];
  if (before === undefined) return { draft, step };
  return { draft: { ...draft, trail: draft.trail.slice(0, -1) }, step: before };
}
