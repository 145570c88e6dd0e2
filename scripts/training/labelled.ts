import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressed, type Intent } from '../../src/bot/understand';
import { projectRoot } from '../../src/root';

/** A line to learn from; in braces stands the name of the values that may stand there, with ? if none may, too. */
export interface LabelledLine {
  manner: string;
  intent: Intent;
  text: string;
}

/** Words that stand around a wish in a manner of speaking. */
export interface Around {
  before: string[];
  after: string[];
}

export interface TrainingSet {
  lines: LabelledLine[];
  values: Record<string, string[]>;
  around: Record<string, Around>;
}

const FOLDER = 'data/understanding';
/** Lines whose failures were looked at: good to learn from, and no longer to measure with. */
const LOOKED_AT = ['dev.jsonl', 'held-out.jsonl', 'opened.jsonl'];

const jsonLines = (file: string): { text: string; intent: Intent; manner?: string; chat?: 'user' | 'group' }[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** All labelled lines of the project but the blind ones. What is written in a group counts as far as it is addressed to the bot. */
export function readTrainingSet(): TrainingSet {
  const folder = join(projectRoot(), FOLDER);
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => jsonLines(join(folder, name)).map((line) => ({ manner: name.replace('.jsonl', ''), ...line })));
  const lookedAt = LOOKED_AT.flatMap((name) =>
    jsonLines(join(projectRoot(), 'test/bot/understand', name)).flatMap(({ text, intent, chat = 'user' }) => {
      const { addressed: isAddressed, rest } = addressed({ text, chat });
      return isAddressed && rest.trim() !== '' ? [{ manner: 'looked-at', intent, text: rest }] : [];
    }),
  );
  return {
    lines: [...own.map(({ manner, intent, text }) => ({ manner, intent, text })), ...lookedAt],
    values: JSON.parse(readFileSync(join(folder, 'values.json'), 'utf8')),
    around: JSON.parse(readFileSync(join(folder, 'around.json'), 'utf8')),
  };
}
