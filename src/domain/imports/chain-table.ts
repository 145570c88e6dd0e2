import type { Organisation, Position } from '../organisations/organisation.model';
import { takenKeys } from '../positions/chain-changes.rules';
import { comparable } from '../thai-text/comparable';
import { cellText } from './cell-list';
import { newKey } from './new-key';
import type { ImportProblem } from './office-file';
import { officeTableText } from './office-table-texts';
import type { TableRead, TableRow } from './table-rows';
import { officeText, valueText } from './texts';

const KEY = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * The positions that a report goes through, a row each, in their order. A position is known again by its key, else by its title or one of
 * before; so is one that was removed.
 */
export function readChainTable(rows: readonly TableRow[], organisation: Organisation): TableRead {
  const before = [...(organisation.approvalChain ?? []), ...(organisation.formerPositions ?? [])];
  const problems: ImportProblem[] = [];
  const chain: Position[] = [];
  const taken = takenKeys(organisation);
  for (const row of rows) {
    const { text, where } = row.cell('title');
    const title = cellText(text);
    const written = cellText(row.cell('key').text);
    if (title === '') problems.push({ where, message: officeTableText.noTitle });
    if (written !== '' && !KEY.test(written)) {
      problems.push({ where: row.cell('key').where, message: valueText.positionKey(written) });
    }
    const known = knownAs(before, title);
    const position = written === '' ? (known?.position ?? newKey('position', taken)) : written;
    taken.add(position);
    if (chain.some((one) => one.position === position || one.title === title)) {
      problems.push({ where, message: officeText.duplicatePosition(title) });
    }
    chain.push({ position, title });
  }
  return problems.length > 0 ? { problems } : { organisation: { ...organisation, approvalChain: chain } };
}

function knownAs(before: readonly Position[], title: string): Position | undefined {
  const said = comparable(title);
  const isCalled = (name: string): boolean => comparable(name) === said;
  return before.find((one) => isCalled(one.title)) ?? before.find(({ formerNames = [] }) => formerNames.some(isCalled));
}
