import { definitionOf, PHRASES } from '../../src/bot/understand';

const BEGIN = '<!-- phrases: npm run glossary -->\n';
const END = '\n<!-- /phrases -->';

/** The glossary with its table of phrases as they are declared. @throws where it has no place for the table */
export function withPhrases(glossary: string): string {
  const from = glossary.indexOf(BEGIN);
  const to = glossary.indexOf(END);
  if (from < 0 || to < from) throw new Error(`No "${BEGIN.trim()}" in the glossary`);
  const named = [
    { name: 'explain', definition: definitionOf('explain') },
    ...PHRASES.filter(({ definition }) => definition !== null),
  ];
  const rows = named.map(({ name, definition }) => `| ${definition?.says?.join(', ')} | \`${name}\` |`);
  return `${glossary.slice(0, from)}${BEGIN}| typed as | intent |\n| --- | --- |\n${rows.join('\n')}${glossary.slice(to)}`;
}
