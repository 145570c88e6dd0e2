import { share } from './figures';
import { goalLine, isMet } from './goal';
import type { Measured, Table } from './topic';

/** A section in Markdown, as it is printed and written down. */
export function toMarkdown({ title, method, table, further = [], goals, otherWork }: Measured): string {
  const lines = [`## ${title}`, '', `${method} ${runsLine(otherWork)}`, '', ...tableLines(table)];
  for (const one of further) lines.push('', one.title, '', ...tableLines(one.table));
  return [...lines, '', ...goals.map(goalLine), ''].join('\n');
}

/** The whole of RESULTS.md. */
export function toResults(sections: Measured[], machine: string, date: string): string {
  const missed = sections.flatMap(({ goals }) => goals).filter((goal) => !isMet(goal)).length;
  return [
    '# Measured',
    '',
    `Written by \`npm run bench\` on ${date}; everything over the loopback of one machine, so compare the ratios.`,
    '',
    machine,
    '',
    missed === 0 ? 'All goals met.' : `Goals not met: ${missed}.`,
    '',
    ...sections.map(toMarkdown),
  ].join('\n');
}

function runsLine(otherWork: Measured['otherWork']): string {
  const of = (when: 'before' | 'after') => otherWork.map((run) => share(run[when])).join(', ');
  const last =
    otherWork.length > 1 ? `The last of ${otherWork.length} runs, and the goals by the medians of all. ` : '';
  return `${last}Other work took ${of('before')} of the processors just before and ${of('after')} just after.`;
}

const tableLines = ({ head, rows }: Table): string[] => [row(head), row(head.map(() => '---')), ...rows.map(row)];
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
