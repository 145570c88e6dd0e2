// npm run -s understand -- [--org SLUG] < in.jsonl > out.jsonl: what the bot understands of each utterance.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { WORDS_OF_NO_OFFICE } from '../src/bot/office-vocabulary';
import { buildVocabulary, type CompiledVocabulary, type Understanding, understand } from '../src/bot/understand';
import { runCommand } from '../src/command';
import { knownGlossary } from '../src/domain/glossary/glossary-file';
import { readExampleFiles } from '../src/domain/imports/example-files';
import type { OfficeFile } from '../src/domain/imports/office-file';

const USAGE = 'วิธีใช้: npm run -s understand -- [--org SLUG] < in.jsonl > out.jsonl';
const NOT_UNDERSTOOD: Understanding = { intent: 'none', slots: {}, confidence: 0 };

const utterance = z.object({
  text: z.string(),
  chat: z.enum(['user', 'group']).default('user'),
  org: z.string().optional(),
  mentioned: z.boolean().optional(),
  open: z.boolean().optional(),
});

function options(args: string[]): { org?: string } | null {
  try {
    return parseArgs({ args, options: { org: { type: 'string' } } }).values;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** An office's words: its units, its indicators and the measures of its latest plan. */
function vocabularyOf({ organisation, assessments, measures }: OfficeFile): CompiledVocabulary {
  const latest = Math.max(...measures.map(({ fiscalYear }) => fiscalYear));
  return buildVocabulary({
    units: organisation.units,
    terms: knownGlossary(),
    measures: measures.filter(({ fiscalYear }) => fiscalYear === latest),
    indicators: assessments.flatMap(({ indicators }) =>
      indicators.flatMap(({ num, name }) => (name === null ? [] : [{ num, name }])),
    ),
  });
}

function answer(line: string, offices: ReadonlyMap<string, CompiledVocabulary>, org?: string): Understanding {
  const { text, chat, mentioned, open, ...said } = utterance.parse(JSON.parse(line));
  const slug = said.org ?? org;
  const vocabulary = slug === undefined ? WORDS_OF_NO_OFFICE : offices.get(slug);
  if (!vocabulary) throw new Error(`ไม่มีหน่วยงาน ${slug}`);
  return understand({ text, chat, mentioned, open }, vocabulary);
}

/** The lines of the standard input. Only a line feed ends one: a text may hold U+2028, which `readline` takes for an end. */
async function* lines(): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ');
  return error instanceof Error ? error.message : String(error);
}

async function main(args: string[]): Promise<number> {
  const asked = options(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const offices = new Map(readExampleFiles().map((file) => [file.organisation._id as string, vocabularyOf(file)]));
  if (asked.org !== undefined && !offices.has(asked.org)) {
    console.error(`ไม่มีหน่วยงาน ${asked.org} (มี ${[...offices.keys()].join(', ')})`);
    return 1;
  }
  let number = 0;
  for await (const line of lines()) {
    number += 1;
    let understood = NOT_UNDERSTOOD;
    try {
      understood = answer(line, offices, asked.org);
    } catch (error) {
      console.error(`บรรทัด ${number}: ${reason(error)}`);
    }
    if (!process.stdout.write(`${JSON.stringify(understood)}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

runCommand(main);
