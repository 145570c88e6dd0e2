import { compact } from '../../compact';
import { INSTRUMENTS, type Instrument } from '../../domain/assessments/assessment.model';
import { classedIndicators } from '../../domain/assessments/classes.rules';
import { knownFrameworkOf } from '../../domain/assessments/framework-file';
import type { Measure } from '../../domain/measures/measure.model';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { ResultColumns } from '../../domain/papers/paper-settings';
import { aboutMeasure, listCell, numbered, textCell, unitsCell } from '../cells';
import { INSTRUMENT_NAMES } from '../instrument-names';
import { underHeadings } from '../measures/rows';
import type { Cell, Column, Row } from '../paper';
import type { PaperRecords } from '../records';
import type { Result } from './results';
import { texts } from './texts';

/** The heads of a set of columns. */
export function resultColumns(set: ResultColumns): Column[] {
  if (set === 'by_measure') {
    const { measure, details, period, outputs, outcomes, remarks } = texts.columns.by_measure;
    const group = texts.resultGroup;
    return [
      { title: measure, width: 22 },
      { title: details, width: 26 },
      { title: period, width: 13 },
      { title: outputs, group, width: 18 },
      { title: outcomes, group, width: 18 },
      { title: remarks, width: 12 },
    ];
  }
  const { indicator, guidelines, units, details, outcomes } = texts.columns.by_indicator;
  return [
    { title: indicator, width: 16 },
    { title: guidelines, width: 27 },
    { title: units, width: 12 },
    { title: details, width: 25 },
    { title: outcomes, width: 22 },
  ];
}

/** A row for each measure, in order of number. */
export function rowsByMeasure(results: readonly Result[]): Row[] {
  return results.map(({ measure, details, period, outputs, outcomes, remarks }) => ({
    about: aboutMeasure(measure),
    cells: [
      [numbered(measure)],
      listCell(details),
      textCell(period),
      listCell(outputs),
      listCell(outcomes),
      listCell(remarks),
    ],
  }));
}

/**
 * A row for each measure under the heading of its group, or of the instrument that its indicators belong to; in order of instrument. The
 * indicators stand with the status that the assessment gives them.
 */
export function rowsByIndicator(records: PaperRecords, results: readonly Result[]): Row[] {
  const known = indicatorsOf(records);
  const placed = results
    .map((result) => ({ result, instrument: instrumentOf(known, result.measure) }))
    .sort((a, b) => placeOf(a.instrument) - placeOf(b.instrument) || a.result.measure.num - b.result.measure.num);
  const headings = new Map<string, number>();
  return underHeadings(
    placed,
    ({ result, instrument }) => {
      const { group } = result.measure;
      const unnamed = instrument ? INSTRUMENT_NAMES[instrument] : texts.otherMeasures;
      const heading = group === null ? unnamed : texts.groupOf(group, instrument);
      if (!headings.has(heading)) headings.set(heading, headings.size + 1);
      return `${headings.get(heading)}. ${heading}`;
    },
    ({ result }) => ({ about: aboutMeasure(result.measure), cells: cellsOf(records.organisation, known, result) }),
  );
}

type Known = ReturnType<typeof indicatorsOf>;

function indicatorsOf({ assessed, fiscalYear }: Pick<PaperRecords, 'assessed' | 'fiscalYear'>) {
  if (assessed) return classedIndicators(assessed.assessment, assessed.framework);
  return knownFrameworkOf(fiscalYear).indicators.map((one) => ({ ...one, status: null }));
}

const instrumentOf = (known: Known, { indicators: [first] }: Measure): Instrument | null =>
  known.find(({ num }) => num === first)?.instrument ?? null;

const placeOf = (instrument: Instrument | null): number =>
  instrument === null ? INSTRUMENTS.length : INSTRUMENTS.indexOf(instrument);

function cellsOf(organisation: Organisation, known: Known, result: Result): Cell[] {
  const { measure, details, outputs, outcomes, remarks } = result;
  const indicators = measure.indicators.flatMap((num) => {
    const found = known.find((one) => one.num === num);
    return found ? compact([texts.indicator(num, found.name), found.status && texts.status(found.status)]) : [];
  });
  return [
    textCell(indicators.join('\n')),
    guidelinesCell(measure),
    unitsCell(organisation, measure),
    listCell([...details, ...remarks]),
    listCell([...outcomes, ...outputs]),
  ];
}

/** A measure whose title only shortens its first guideline is named by that. */
function guidelinesCell(measure: Measure): Cell {
  const { title, guidelines, procedures } = measure;
  const said = [...guidelines, ...procedures];
  const isSaid = guidelines.some((one) => one.startsWith(title));
  return isSaid ? listCell(said, true) : [numbered(measure), ...listCell(said, true)];
}
