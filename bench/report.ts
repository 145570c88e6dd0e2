import type { Goal, Section, Table } from './topic';

/** A section in Markdown, as it is printed and written down. */
export function toMarkdown({ title, method, table, further = [], goals }: Section): string {
  const lines = [`## ${title}`, '', method, '', ...tableLines(table)];
  for (const one of further) lines.push('', one.title, '', ...tableLines(one.table));
  return [...lines, '', ...goals.map(goalLine), ''].join('\n');
}

/** The whole of RESULTS.md. */
export function toResults(sections: Section[], machine: string, date: string): string {
  const missed = sections.flatMap(({ goals }) => goals).filter(({ met }) => !met).length;
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

const tableLines = ({ head, rows }: Table): string[] => [row(head), row(head.map(() => '---')), ...rows.map(row)];
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const goalLine = ({ text, measured, met }: Goal): string => `- ${met ? 'met' : '**not met**'}: ${text} (${measured})`;
