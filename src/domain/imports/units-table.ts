import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { cellList, cellText } from './cell-list';
import { newKey } from './new-key';
import type { ImportProblem } from './office-file';
import { officeTableText } from './office-table-texts';
import type { TableRead, TableRow } from './table-rows';
import { officeText, valueText } from './texts';
import { clashingUnit, unitByName, withAllUnits } from './unit-names';

const KEY = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * The units of an office, a row each, in their order; a unit that is in no row is no unit any more. A unit is known again by its key, else by
 * its name.
 */
export function readUnitsTable(rows: readonly TableRow[], organisation: Organisation): TableRead {
  const problems: ImportProblem[] = [];
  const units: Unit[] = [];
  const taken = new Set([...organisation.units, ...(organisation.formerUnits ?? [])].map(({ key }) => key));
  const places: string[] = [];
  for (const row of rows) {
    const name = cellText(row.cell('name').text);
    const written = cellText(row.cell('key').text);
    const isKey = written === '' || KEY.test(written);
    if (name === '') problems.push({ where: row.cell('name').where, message: officeTableText.noName });
    if (!isKey) problems.push({ where: row.cell('key').where, message: valueText.unitKey(written) });
    const known =
      written === '' ? unitByName(organisation, name) : organisation.units.find(({ key }) => key === written);
    const key = known?.key ?? (written === '' ? newKey('unit', taken) : written);
    taken.add(key);
    if (units.some((unit) => unit.key === key)) {
      problems.push({ where: row.cell('name').where, message: officeText.duplicateUnit(name) });
    }
    places.push(row.cell('name').where);
    units.push({
      ...known,
      ...(known && known.name !== name && { formerNames: [...(known.formerNames ?? []), known.name] }),
      key,
      name,
      aliases: row.has('aliases') ? aliasesOf(row.cell('aliases').text) : (known?.aliases ?? []),
      group: row.has('group') ? isGroup(row, problems) : (known?.group ?? false),
    });
  }
  const everyUnit = organisation.units.filter(({ key }) => key === ALL_UNITS);
  const all = units.some(({ key }) => key === ALL_UNITS) ? units : withAllUnits([...units, ...everyUnit]);
  const clash = clashingUnit(all);
  if (clash && problems.length === 0) {
    const where = places[clash.index] ?? places.at(-1) ?? '';
    problems.push({ where, message: officeText.duplicateUnit(clash.name) });
  }
  return problems.length > 0 ? { problems } : { organisation: { ...organisation, units: all } };
}

const aliasesOf = (cell: string): string[] =>
  cellList(cell)
    .flatMap((line) => line.split(/[,;、]/))
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

function isGroup(row: TableRow, problems: ImportProblem[]): boolean {
  const { text, where } = row.cell('group');
  const written = cellText(text);
  if (written !== '' && comparable(written) !== 'ใช่') {
    problems.push({ where, message: officeTableText.group(written) });
  }
  return written !== '';
}
