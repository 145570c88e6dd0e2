import type { Measure } from '../domain/measures/measure.model';
import { unitNames } from '../domain/measures/units.rules';
import type { Organisation } from '../domain/organisations/organisation.model';
import { ALL_UNITS } from '../domain/organisations/organisation.model';
import type { Cell } from './paper';

/** A cell of one text; null or empty: an empty cell. */
export const textCell = (text: string | null): Cell => (text ? [text] : []);

/** A cell of several things: one by itself is a text, more are a list. */
export function listCell(items: readonly string[], ordered = false): Cell {
  const [only, ...others] = items;
  if (only === undefined) return [];
  return others.length === 0 ? [only] : [{ list: [...items], ordered }];
}

/** Who is responsible, each unit on a line of its own; ทุกส่วนราชการ first, as it is asked of first. */
export function unitsCell(organisation: Organisation, { units }: Pick<Measure, 'units'>): Cell {
  const [every, own] = [units.filter((key) => key === ALL_UNITS), units.filter((key) => key !== ALL_UNITS)];
  return textCell(unitNames(organisation, [...every, ...own]).join('\n'));
}

/** `1. มีแนวทางปฏิบัติ…` */
export const numbered = ({ num, title }: Pick<Measure, 'num' | 'title'>): string => `${num}. ${title}`;

/** What a row of a measure is about. */
export const aboutMeasure = ({ num }: Pick<Measure, 'num'>): string => `มาตรการ ${num}`;
