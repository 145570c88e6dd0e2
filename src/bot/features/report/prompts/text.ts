import { pastResultOf } from '../../../../domain/measures/past-result';
import { mergeContent, type TextField } from '../../../../domain/reports/content.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { textMessage } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import type { Message } from '../../../../line/types';
import { texts } from '../texts';
import { lines, type PromptAbout, waysOn } from './prompt';

const LONGEST_EXAMPLE = 120;
const LONGEST_KNOWN = 300;

/** Asks for a free text; says in a few words what is meant, with an example from the measure where there is one. */
export async function askText(prompt: PromptAbout, field: TextField): Promise<Message> {
  const { ctx, measure, round, draft } = prompt;
  const known = mergeContent(await findReport(ctx.office, measure, round), draft.said)[field];
  const example = await exampleOf(prompt, field);
  return textMessage(
    lines(
      prompt.notice,
      texts.ask(field, example === null ? null : clipGraphemes(example, LONGEST_EXAMPLE)),
      known === null ? null : texts.soFar(clipGraphemes(known, LONGEST_KNOWN)),
    ),
    waysOn(prompt, field, true),
  );
}

/** From the plan for what was done; from the office's report of the year before for what came of it. */
async function exampleOf({ ctx, measure }: PromptAbout, field: TextField): Promise<string | null> {
  if (field === 'remarks') return null;
  if (field === 'detail' && measure.procedures[0]) return measure.procedures[0];
  const past = await pastResultOf(ctx.office, measure);
  const from = { detail: past?.details, output: past?.outputs, outcome: past?.outcomes };
  return from[field]?.[0] ?? null;
}
