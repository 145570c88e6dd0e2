import { compact } from '../../../../compact';
import { pastResultOf } from '../../../../domain/measures/past-result';
import { mergeContent, type TextField, takeText } from '../../../../domain/reports/content.rules';
import { takeSeen } from '../../../../domain/thai-text/seen';
import { clipGraphemes } from '../../../../line/limits';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { previousInput, previousOf } from '../previous';
import { readProgress, wordsIn } from '../read-input';
import { type ReportField, type ReportPrompt, targetOf } from '../resolve-draft';
import { labels, texts } from '../texts';

const LONGEST_EXAMPLE = 120;
const LONGEST_KNOWN = 300;

/** One of the free texts of a report. */
export function wordsField(name: TextField): ReportField {
  return {
    name,
    label: FIELD_NAMES[name],
    isOptional: true,
    takesAnyWords: 'but_wishes',
    isAsked: ({ guided, brief }) => guided || (brief && name === 'detail'),
    ask: (prompt) => askWords(prompt, name),
    options: async ({ ctx, draft }) => {
      const before = (await previousInput(ctx, draft))?.[name];
      return before === undefined
        ? []
        : [{ key: 'before', label: labels.asBefore, answer: { input: { ...draft.input, [name]: before } } }];
    },
    read: (text, { draft }) => ({ answer: { input: { ...draft.input, [name]: takeText(name, text) } } }),
    // At the review it is named first: `ผลผลิต ประกาศ 2 ฉบับ`.
    readAtReview: (text, { draft }) => {
      const words = text.startsWith(FIELD_NAMES[name]) ? wordsIn(readProgress(text)) : {};
      return words[name] === undefined ? null : { answer: { input: { ...draft.input, ...words } } };
    },
    fromSlots: ({ [name]: said = '' }, { input }) =>
      takeSeen(said) === '' ? {} : { input: { ...input, [name]: takeText(name, said) } },
  };
}

/** Asks for a free text; says in a few words what is meant, with an example from the measure where there is one. */
async function askWords(prompt: ReportPrompt, field: TextField): Promise<string> {
  const known = mergeContent(targetOf(prompt.facts).report, prompt.draft.input)[field];
  const before = (await previousOf(prompt.ctx, targetOf(prompt.facts)))?.[field];
  const example = before === undefined ? await exampleOf(prompt, field) : null;
  const sentences = compact([
    texts.ask(field, example === null ? null : clipGraphemes(example, LONGEST_EXAMPLE)),
    known !== null && texts.soFar(clipGraphemes(known, LONGEST_KNOWN)),
    before !== undefined && texts.before(clipGraphemes(before, LONGEST_KNOWN)),
  ]);
  return sentences.join('\n');
}

/** From the plan for what was done; from the office's report of the year before for what came of it. */
async function exampleOf({ ctx, facts }: ReportPrompt, field: TextField): Promise<string | null> {
  const { measure } = targetOf(facts);
  if (field === 'remarks') return null;
  if (field === 'detail' && measure.procedures[0]) return measure.procedures[0];
  const past = await pastResultOf(ctx.office, measure);
  const from = { detail: past?.details, output: past?.outputs, outcome: past?.outcomes };
  return from[field]?.[0] ?? null;
}
