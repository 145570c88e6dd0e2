import { compact } from '../../../../compact';
import { mergeInput } from '../../../../domain/reports/content.rules';
import type { ReportInput } from '../../../../domain/reports/content.schema';
import { takeSeen } from '../../../../domain/thai-text/seen';
import type { Slots, Understanding } from '../../../understand';
import { saysAsBefore } from '../previous';
import { howFarIn, saysHowFar, wordsIn } from '../read-input';
import type { Entry } from './draft';
import { texts } from './texts';

/** What an understood text says of several reports, or adds to them; empty: it says nothing of any. @throws Refusal `text_too_long` */
export function entriesOf({ slots, more = [] }: Pick<Understanding, 'slots' | 'more'>): Entry[] {
  const said = [slots, ...more.filter(({ intent }) => intent === 'report').map((wish) => wish.slots)];
  return said.reduce<Entry[]>((entries, one) => withEntries(entries, entriesOfOne(one)), []);
}

/** Which shares of which measures are more than all, in a sentence each; null: none. */
export function overIn({ slots, more = [] }: Pick<Understanding, 'slots' | 'more'>): string | null {
  const said = [slots, ...more.map((wish) => wish.slots)].flatMap(
    ({ measure, measures = compact([measure]), progressOver }) =>
      progressOver === undefined ? [] : measures.map((num) => texts.over(num, progressOver)),
  );
  return said.length > 0 ? said.join('\n') : null;
}

/** Whether a text is about more than one report. */
export function isSeveral({ slots, more = [] }: Pick<Understanding, 'slots' | 'more'>): boolean {
  return (slots.measures?.length ?? 0) > 1 || more.some(({ intent }) => intent === 'report');
}

/** Reports together with others; of one measure what was said last is put on top, of all its parts where none was named. */
export function withEntries(before: readonly Entry[], added: readonly Entry[]): Entry[] {
  const all = [...before];
  for (const entry of added) {
    const places = [...all.keys()].filter((place) => isSame(all[place], entry));
    if (places.length === 0) all.push(entry);
    for (const place of places) all[place] = onTop(all[place] ?? entry, entry);
  }
  return all.sort((a, b) => a.measure - b.measure);
}

const isSame = (one: Entry | undefined, other: Entry): boolean =>
  one?.measure === other.measure && isOrUnsaid(one.round, other.round) && isOrUnsaid(one.unit, other.unit);

const isOrUnsaid = <T>(a: T | null, b: T | null): boolean => a === b || a === null || b === null;

const onTop = (known: Entry, added: Entry): Entry => ({
  ...known,
  ...added,
  seen: known.seen,
  unit: added.unit ?? known.unit,
  choices: known.choices,
  batches: [...known.batches, ...added.batches],
  round: added.round ?? known.round,
  input: mergeInput(known.input, added.input),
});

function entriesOfOne(slots: Slots): Entry[] {
  const nums = slots.measures ?? (slots.measure === undefined ? [] : [slots.measure]);
  const input = { ...howFarIn(slots), ...wordsIn(slots) };
  const evidence = takeSeen(slots.evidence ?? '');
  return nums.map((measure) => ({
    measure,
    unit: null,
    choices: [],
    batches: [],
    round: slots.round ?? null,
    input,
    seen: 0,
    ...(evidence !== '' && { evidence }),
  }));
}

/** Whether it is said how far a measure is, or that it is as before. */
export const saysEnough = (input: ReportInput): boolean => saysHowFar(input) || saysAsBefore(input.detail);
