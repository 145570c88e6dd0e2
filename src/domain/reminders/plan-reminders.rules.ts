import { belongsTo } from '../abilities/roles.rules';
import { type Holder, hasRole, unitsAs } from '../people/people.rules';
import type { Step } from './lead-days.rules';
import type { Owed } from './owed.rules';
import type { Due } from './still-due.rules';

/** A deadline in a reminder. */
export interface DueStep extends Due {
  step: Step;
}

/** As what a person gets a reminder: of what they are to report, of the units they head, of the whole office. */
export interface ReminderParts {
  own: boolean;
  units: boolean;
  office: boolean;
}

export interface PersonReminder<P> {
  person: P;
  /** the most urgent first */
  due: DueStep[];
  parts: ReminderParts;
}

export interface GroupReminder<G> {
  group: G;
  due: DueStep[];
}

/** Who gets a reminder, each once with all that is due for them; not yet whether they can be written to. */
export interface ReminderPlan<P, G> {
  /** in the order given */
  people: PersonReminder<P>[];
  groups: GroupReminder<G>[];
}

/**
 * Plans the reminders of an office for a day. Who has nothing outstanding with a step on that day gets none: staff by what their
 * units owe, supervisors by what the units they head owe, executives by what the office owes; admins none for being admins.
 * @param owed what is reminded of (`owedOf`)
 */
export function planReminders<P extends Holder, G extends { unit: string | null }>(
  owed: readonly Owed[],
  { people, groups }: { people: readonly P[]; groups: readonly G[] },
): ReminderPlan<P, G> {
  return {
    people: people.flatMap((person) => remindPerson(owed, person) ?? []),
    groups: groups.flatMap((group) => remindGroup(owed, group) ?? []),
  };
}

/** Whether somebody has to be told at once rather than in turn: a deadline of today or before. */
export function isPressing(due: readonly DueStep[]): boolean {
  return due.some(({ step }) => step <= 0);
}

function remindPerson<P extends Holder>(owed: readonly Owed[], person: P): PersonReminder<P> | null {
  const reported = unitsAs(person, 'staff');
  const headed = unitsAs(person, 'supervisor');
  const isExecutive = hasRole(person, 'executive');
  const parts: ReminderParts = { own: false, units: false, office: false };
  const due: DueStep[] = [];
  for (const { steps, units, ...of } of owed) {
    const own = steps.unit !== null && belongsTo(units, reported);
    const head = steps.unit !== null && belongsTo(units, headed);
    const office = steps.office !== null && isExecutive;
    const step = mostUrgent([own || head ? steps.unit : null, office ? steps.office : null]);
    if (step === null) continue;
    due.push({ ...of, step });
    parts.own ||= own;
    parts.units ||= head;
    parts.office ||= office;
  }
  return due.length > 0 ? { person, due, parts } : null;
}

function remindGroup<G extends { unit: string | null }>(owed: readonly Owed[], group: G): GroupReminder<G> | null {
  const units = group.unit === null ? 'all' : [group.unit];
  const due = owed.flatMap(({ steps, units: owing, ...of }) =>
    steps.group !== null && belongsTo(owing, units) ? [{ ...of, step: steps.group }] : [],
  );
  return due.length > 0 ? { group, due } : null;
}

function mostUrgent(steps: readonly (Step | null)[]): Step | null {
  const some = steps.filter((step) => step !== null);
  return some.length > 0 ? Math.min(...some) : null;
}
