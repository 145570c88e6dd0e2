import { median } from './figures';

/** What is to be reached, and what was measured of it. */
export interface Goal {
  text: string;
  /** one of each run */
  figures: number[];
  isMet(figure: number): boolean;
  /** how a figure is told */
  form(figure: number): string;
}

type Form = Goal['form'];

export const atLeast = (text: string, figure: number, limit: number, form: Form): Goal => ({
  text,
  figures: [figure],
  isMet: (measured) => measured >= limit,
  form,
});
export const atMost = (text: string, figure: number, limit: number, form: Form): Goal => ({
  text,
  figures: [figure],
  isMet: (measured) => measured <= limit,
  form,
});
export const below = (text: string, figure: number, limit: number, form: Form): Goal => ({
  text,
  figures: [figure],
  isMet: (measured) => measured < limit,
  form,
});

/** The same goals, with the figures of an earlier run before their own. */
export const afterEarlier = (earlier: readonly Goal[], goals: readonly Goal[]): Goal[] =>
  goals.map((goal, index) => ({ ...goal, figures: [...(earlier[index]?.figures ?? []), ...goal.figures] }));

/** Of several runs the middle one decides. */
export const isMet = ({ figures, isMet }: Goal): boolean => isMet(median(figures));

/** One line of Markdown. */
export function goalLine(goal: Goal): string {
  const { text, figures, form } = goal;
  const runs = figures.length > 1 ? `, the median of ${figures.map(form).join(', ')}` : '';
  return `- ${isMet(goal) ? 'met' : '**not met**'}: ${text} (${form(median(figures))}${runs})`;
}
