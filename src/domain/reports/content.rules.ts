import { compact } from '../../compact';
import { Refusal } from '../../refusal';
import { takeSeen } from '../thai-text/seen';
import type { ReportContent } from './report.model';
import { TEXT_FIELD_NAMES, texts } from './texts';

/** The fields of a report that are free text. */
export type TextField = keyof typeof TEXT_FIELD_NAMES;
export const TEXT_FIELDS = Object.keys(TEXT_FIELD_NAMES) as TextField[];

/** The longest free text of a field, in characters as the database counts them (UTF-16 units). */
const MOST_CHARACTERS = 2000;

const EMPTY: ReportContent = { status: null, progress: null, detail: null, output: null, outcome: null, remarks: null };

/** The content of a report alone; empty where there is none. */
export function contentOf(report: ReportContent | null): ReportContent {
  if (!report) return { ...EMPTY };
  const { status, progress, detail, output, outcome, remarks } = report;
  return { status, progress, detail, output, outcome, remarks };
}

/** A report after a change: only what was said is replaced, everything else stays as it was, but for a word that a new figure is against. */
export function mergeContent(before: ReportContent | null, input: Partial<ReportContent>): ReportContent {
  const merged = contentOf(before);
  for (const [field, value] of Object.entries(input))
    if (value !== undefined) Object.assign(merged, { [field]: value });
  return isTakenBack(merged, input) ? { ...merged, status: null } : merged;
}

/** What is said of a report, with what is said of it later. What was said last of how far it is holds. */
export function mergeInput<T extends Partial<ReportContent>>(before: T, added: T): T {
  const { status = null, progress = null, ...rest } = { ...before, ...added };
  return isTakenBack({ status, progress }, added) ? ({ ...rest, progress } as T) : { ...before, ...added };
}

/** Whether a new figure takes a word of before away: done, or not begun. */
function isTakenBack(
  merged: Pick<ReportContent, 'status' | 'progress'>,
  { status, progress }: Partial<ReportContent>,
): boolean {
  if (status !== undefined || progress === undefined) return false;
  const odd = contradiction(merged);
  return odd === 'done_below_100' || odd === 'not_started_above_0';
}

/** Whether it is said how far the work is: without that it is no report that could be handed in. */
export const saysHowFar = ({ progress, status }: Pick<ReportContent, 'progress' | 'status'>): boolean =>
  progress !== null || status !== null;

/** The parts in which a content says something; how far it is counts as one. */
export function filledFields(content: ReportContent): ('progress' | TextField)[] {
  return compact([saysHowFar(content) && 'progress', ...TEXT_FIELDS.filter((field) => content[field] !== null)]);
}

/** Whether two contents say the same. */
export function isSame(a: ReportContent, b: ReportContent): boolean {
  return (Object.keys(EMPTY) as (keyof ReportContent)[]).every((field) => a[field] === b[field]);
}

/**
 * Takes a free text as a field of a report, without blanks around it.
 * @throws Refusal `text_too_long`
 */
export function takeText(field: TextField, text: string): string {
  const trimmed = takeSeen(text);
  if (trimmed.length <= MOST_CHARACTERS) return trimmed;
  throw new Refusal('text_too_long', texts.tooLong(TEXT_FIELD_NAMES[field], trimmed.length, MOST_CHARACTERS));
}

/**
 * What was said with its free texts tidied; an empty one takes a text away.
 * @throws Refusal `text_too_long`
 */
export function withinLength(input: Partial<ReportContent>): Partial<ReportContent> {
  const kept = { ...input };
  for (const field of TEXT_FIELDS) {
    const text = input[field];
    if (typeof text === 'string') kept[field] = takeText(field, text) || null;
  }
  return kept;
}

/** What a report says against itself: a word and a percentage that do not go together. Null: nothing. */
export function contradiction({
  status,
  progress,
}: Pick<ReportContent, 'status' | 'progress'>): 'done_below_100' | 'not_done_at_100' | 'not_started_above_0' | null {
  if (status === null || progress === null) return null;
  if (status === 'done') return progress < 100 ? 'done_below_100' : null;
  if (status === 'not_started' && progress > 0) return 'not_started_above_0';
  return progress === 100 ? 'not_done_at_100' : null;
}
