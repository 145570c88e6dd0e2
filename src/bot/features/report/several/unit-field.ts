import { unitNames } from '../../../../domain/measures/units.rules';
import { unitByWords } from '../../../../domain/organisations/unit-by-words';
import { texts as shared } from '../../../../ui/texts';
import type { Option } from '../../../forms/field';
import { type Entry, isOfUnit, roundOf, type SeveralField, type Values } from './draft';
import { labels, texts } from './texts';

/** The key of the option that stands for all of the person's units. */
const EVERY = '*';

/** For which of the person's units those are that belong to several: one for all of them, or a report for each. */
export const unitField: SeveralField = {
  name: 'unit',
  isOptional: false,
  isAnswered: ({ entries }) => entries.every(isOfUnit),
  ask: ({ draft }) => texts.chooseUnit([...new Set(askedOf(draft).map(({ measure }) => measure))].join(', ')),
  options: ({ ctx, draft }) => {
    const units = unitsOf(draft);
    const names = unitNames(ctx.organisation, units);
    const each = units.map(
      (unit, index): Option<Values> => ({ key: unit, label: names[index] ?? unit, answer: ofUnits(draft, [unit]) }),
    );
    return [...each, { key: EVERY, label: labels.everyUnit, answer: ofUnits(draft, units) }];
  },
  read: (text, { ctx, draft }) => {
    const unit = unitByWords(ctx.organisation, text)?.key;
    if (unit === undefined || !unitsOf(draft).includes(unit)) return { retry: shared.chooseUnit };
    return { answer: ofUnits(draft, [unit]) };
  },
};

/** Those of which it is asked: that have no unit yet, or, when it is asked once more, all of which one was chosen. */
function askedOf({ entries }: Pick<Values, 'entries'>): Entry[] {
  const open = entries.filter((entry) => !isOfUnit(entry));
  return open.length > 0 ? open : entries.filter(({ choices }) => choices.length > 0);
}

const unitsOf = (values: Pick<Values, 'entries'>): string[] => [
  ...new Set(askedOf(values).flatMap(({ choices }) => choices)),
];

/** A report for each of the units, of what is said of a measure and round; what belongs to none of them is asked for once more. */
function ofUnits(values: Pick<Values, 'entries' | 'round'>, units: readonly string[]): Pick<Values, 'entries'> {
  const asked = askedOf(values);
  const isFirst = (entry: Entry): boolean => asked.find((one) => isSame(one, entry, values)) === entry;
  return {
    entries: values.entries.flatMap((entry): Entry[] => {
      if (!asked.includes(entry)) return [entry];
      if (!isFirst(entry)) return [];
      const chosen = entry.choices.filter((unit) => units.includes(unit));
      return (chosen.length > 0 ? chosen : [null]).map((unit) => ({ ...entry, unit, seen: 0 }));
    }),
  };
}

const isSame = (one: Entry, other: Entry, values: Pick<Values, 'round'>): boolean =>
  one.measure === other.measure && roundOf(one, values) === roundOf(other, values);
