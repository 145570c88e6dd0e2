import { readFileSync } from 'node:fs';
import { type Slots, understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

interface Labelled {
  text: string;
  chat: 'user' | 'group';
  org: string;
  intent: string;
  slots: Slots;
  /** where the detail begins may be argued about: not compared */
  detailFree?: boolean;
}

/** Percentages of a labelled set, and the lines that were understood wrongly. */
export interface Accuracy {
  intent: number;
  slots: number;
  /** of the lines not meant for the bot, those it would act on */
  acted: number;
  wrong: string[];
}

const inOrder = (slots: Slots, isDetailFree: boolean): string =>
  JSON.stringify(
    Object.entries(slots)
      .filter(([name]) => !(isDetailFree && name === 'detail'))
      .sort(),
  );

/** Reads every line of a labelled file as the bot would and compares. */
export function accuracyOf(file: string): Accuracy {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));
  const wrong: string[] = [];
  let intents = 0;
  let slots = 0;
  let others = 0;
  let acted = 0;
  for (const line of lines) {
    const got = understand({ text: line.text, chat: line.chat }, OFFICES.get(line.org));
    const isIntent = got.intent === line.intent;
    const isAll =
      isIntent && inOrder(got.slots, line.detailFree === true) === inOrder(line.slots, line.detailFree === true);
    if (isIntent) intents += 1;
    if (isAll) slots += 1;
    else wrong.push(`${line.org} ${line.text} → ${JSON.stringify(got)}`);
    if (line.intent !== 'none') continue;
    others += 1;
    if (!isIntent) acted += 1;
  }
  const percent = (count: number, of: number): number => (of === 0 ? 0 : (100 * count) / of);
  return {
    intent: percent(intents, lines.length),
    slots: percent(slots, lines.length),
    acted: percent(acted, others),
    wrong,
  };
}
