import type { Measure } from '../../domain/measures/measure.model';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { MeasureColumns } from '../../domain/papers/paper-settings';
import { aboutMeasure, listCell, numbered, textCell, unitsCell } from '../cells';
import type { Cell, Column, Row } from '../paper';
import { texts } from './texts';

type Part = 'measure' | 'guidelines' | 'procedures' | 'units' | 'period' | 'followUp';

/** Shares of the width of a page that lies across. */
const WIDTHS: Record<Part, number> = {
  measure: 24,
  guidelines: 24,
  procedures: 28,
  units: 12,
  period: 12,
  followUp: 16,
};

const partsOf = (set: MeasureColumns): Part[] => Object.keys(texts.columns[set]) as Part[];

/** The heads of a set of columns. */
export function measureColumns(set: MeasureColumns): Column[] {
  const titles: Partial<Record<Part, string>> = texts.columns[set];
  return partsOf(set).map((part) => ({ title: titles[part] ?? '', width: WIDTHS[part] }));
}

/**
 * A row for each measure, in order of number, under the headings that the office's plan has. A plan that names none, but goes on with some
 * measures of the year before, tells these from the new ones.
 */
export function measureRows(organisation: Organisation, measures: readonly Measure[], set: MeasureColumns): Row[] {
  const headingOf = headingsOf(measures);
  return underHeadings(measures, headingOf, (measure) => ({
    about: aboutMeasure(measure),
    cells: partsOf(set).map((part) => cellOf(organisation, measure, part, set)),
  }));
}

/** Rows with a heading wherever another one begins. */
export function underHeadings<T>(
  things: readonly T[],
  headingOf: (thing: T) => string | null,
  rowOf: (thing: T) => Row,
): Row[] {
  let last: string | null = null;
  return things.flatMap((thing) => {
    const heading = headingOf(thing);
    const begins = heading !== null && heading !== last;
    last = heading;
    return [...(begins ? [{ heading }] : []), rowOf(thing)];
  });
}

function headingsOf(measures: readonly Measure[]): (measure: Measure) => string | null {
  if (measures.some(({ group }) => group !== null)) return ({ group }) => group;
  const isMixed = measures.some(({ carriedFrom }) => carriedFrom) && measures.some(({ carriedFrom }) => !carriedFrom);
  if (!isMixed) return () => null;
  return ({ carriedFrom }) => (carriedFrom ? texts.continued(carriedFrom.fiscalYear) : texts.added);
}

function cellOf(organisation: Organisation, measure: Measure, part: Part, set: MeasureColumns): Cell {
  switch (part) {
    case 'measure':
      return [numbered(measure), ...(set === 'guided' ? [] : listCell(measure.guidelines))];
    case 'guidelines':
      return listCell(measure.guidelines);
    case 'procedures':
      return listCell(measure.procedures, true);
    case 'units':
      return unitsCell(organisation, measure);
    case 'period':
      return textCell(measure.period);
    case 'followUp':
      return measure.followUp.length > 0 ? listCell(measure.followUp) : textCell(texts.followedUp(measure.rounds));
  }
}
