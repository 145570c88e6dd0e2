import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockStart } from '@nlpjs/basic';
import { LangTh } from '@nlpjs/lang-th';
import { buildVocabulary, type CompiledVocabulary, understand } from '../src/bot/understand';
import { knownGlossary } from '../src/domain/glossary/glossary-file';
import { readExampleFiles } from '../src/domain/imports/example-files';
import { projectRoot } from '../src/root';
import { ms, seconds } from './figures';
import type { Section, Topic } from './topic';

interface Line {
  text: string;
  chat: 'user' | 'group';
  org: string;
  intent: string;
}

interface Figures {
  preparedMs: number;
  right: number;
  medianMs: number;
  p99Ms: number;
}

const ROUNDS = 5;
const GOAL_MEDIAN_MS = 1;
const GOAL_P99_MS = 5;

/** What the bot understands of a line, and how long it takes, beside a general-purpose library taught with the same lines. */
export const understandBench: Topic = {
  name: 'understand',
  measure: async (progress) => {
    const taught = read('dev.jsonl');
    const asked = read('held-out.jsonl');
    progress('TamTid');
    const own = await measure(prepareOwn, asked);
    progress('nlp.js');
    const library = await measure(() => prepareLibrary(taught), asked);
    return toSection(taught.length, asked.length, own, library);
  },
};

const read = (name: string): Line[] =>
  readFileSync(join(projectRoot(), 'test/bot/understand', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

type Understand = (line: Line) => string | Promise<string>;

async function measure(prepare: () => Understand | Promise<Understand>, asked: readonly Line[]): Promise<Figures> {
  const begun = performance.now();
  const hear = await prepare();
  const preparedMs = performance.now() - begun;
  for (const line of asked) await hear(line);
  const durations: number[] = [];
  let right = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const line of asked) {
      const from = performance.now();
      const heard = await hear(line);
      durations.push(performance.now() - from);
      if (heard === line.intent) right += 1;
    }
  }
  durations.sort((a, b) => a - b);
  const at = (part: number): number => durations[Math.floor(durations.length * part)] ?? 0;
  return { preparedMs, right: right / durations.length, medianMs: at(0.5), p99Ms: at(0.99) };
}

function prepareOwn(): Understand {
  const offices = new Map<string, CompiledVocabulary>(
    readExampleFiles().map(({ organisation, measures }) => {
      const latest = Math.max(...measures.map(({ fiscalYear }) => fiscalYear));
      const plan = measures.filter(({ fiscalYear }) => fiscalYear === latest);
      return [organisation._id, buildVocabulary({ units: organisation.units, measures: plan, terms: knownGlossary() })];
    }),
  );
  return ({ text, chat, org }) => understand({ text, chat }, offices.get(org)).intent;
}

async function prepareLibrary(taught: readonly Line[]): Promise<Understand> {
  const nlp = (
    await dockStart({
      settings: { log: false, nlp: { languages: ['th'], autoSave: false, forceNER: false, nlu: { log: false } } },
      use: ['Basic'],
    })
  ).get('nlp');
  nlp.container.use(LangTh);
  for (const { text, intent } of taught) nlp.addDocument('th', text, intent);
  await nlp.train();
  return async ({ text }) => {
    const { intent } = await nlp.process('th', text);
    return intent === 'None' ? 'none' : intent;
  };
}

function toSection(taught: number, asked: number, own: Figures, library: Figures): Section {
  const row = (name: string, { preparedMs, right, medianMs, p99Ms }: Figures): string[] => [
    name,
    `${(right * 100).toFixed(1)} %`,
    ms(medianMs),
    ms(p99Ms),
    seconds(preparedMs),
  ];
  return {
    title: 'Understanding a line',
    method:
      `${asked} labelled lines (${ROUNDS} times over, one after another on one core): those that were written before there were ` +
      `rules and later looked at to better them; nlp.js with its Thai package was taught the other ${taught} labelled lines. ` +
      'It gives the intent only, TamTid the slots too; in groups TamTid is told the place, which nlp.js cannot use.',
    table: {
      head: ['reader', 'intent right', 'median', 'p99', 'prepared in'],
      rows: [row('**TamTid**', own), row('nlp.js 4', library)],
    },
    goals: [
      {
        text: 'median under 1 ms',
        measured: ms(own.medianMs),
        met: own.medianMs < GOAL_MEDIAN_MS,
      },
      { text: 'p99 under 5 ms', measured: ms(own.p99Ms), met: own.p99Ms < GOAL_P99_MS },
    ],
  };
}
