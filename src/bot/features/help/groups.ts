import { comparable } from '../../../domain/thai-text/comparable';
import type { Context } from '../../context';
import type { Feature, HelpLine } from '../../feature';
import { isAbout, offeredLines } from '../../ui/offered';
import { type Intent, understand } from '../../understand';
import { headings } from './texts';

export const GROUP_KEYS = ['work', 'progress', 'score', 'review', 'announce', 'office', 'own'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Which features help with which task; what is in none of them helps with one's own things. */
const FEATURES_OF: Record<Exclude<GroupKey, 'own'>, readonly string[]> = {
  work: ['work', 'report', 'evidence', 'assign', 'not_mine', 'documents'],
  progress: ['status', 'outstanding', 'deadlines', 'holidays', 'closing'],
  score: ['score', 'explain', 'words', 'items'],
  review: [
    'review',
    'memo',
    'withdrawal',
    'withdrawal_words',
    'release_word',
    'required_parts',
    'papers',
    'carry_over',
    'assign_items',
  ],
  announce: ['announce', 'reminders', 'ledger'],
  office: ['codes', 'units', 'positions', 'imports', 'groups', 'correct_name', 'unrecognised'],
};

/** Commands that help with the same task. */
export interface HelpGroup {
  key: GroupKey;
  heading: string;
  lines: HelpLine[];
}

/** The commands that somebody has here, by task; a task without any is left out. */
export function groupsFor(features: readonly Feature[], ctx: Context): HelpGroup[] {
  const groups = GROUP_KEYS.map((key) => {
    const own = features.filter(({ name }) => groupOf(name) === key);
    return { key, heading: headings[key], lines: offeredLines(own, ctx) };
  });
  return groups.filter(({ lines }) => lines.length > 0);
}

function groupOf(feature: string): GroupKey {
  const [found] = Object.entries(FEATURES_OF).find(([, features]) => features.includes(feature)) ?? [];
  return GROUP_KEYS.find((key) => key === found) ?? 'own';
}

/** The commands that mean this action, however they are worded. */
export function linesFor(groups: readonly HelpGroup[], action: Intent): HelpLine[] {
  const lines = groups.flatMap((one) => one.lines);
  return lines.filter(({ say }) => understand({ text: say, chat: 'user' }).intent === action);
}

/** The commands that some words are about: those of a task that is called so, else all in which the words stand. */
export function linesAbout(groups: readonly HelpGroup[], words: string): HelpLine[] {
  const wanted = comparable(words);
  const group = groups.find(({ heading }) => comparable(heading) === wanted);
  if (group) return group.lines;
  const lines = groups.flatMap((one) => one.lines);
  return lines.filter((line) => isAbout(line, words));
}
