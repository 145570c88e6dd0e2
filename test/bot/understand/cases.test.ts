import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

interface Case {
  text: string;
  chat: 'user' | 'group';
  org: string;
  must: { intent: string; slots: Record<string, unknown> };
}

/** What people typed who were not understood, as they reported it in public, and what must come of it. */
const casesOf = (file: string): Case[] =>
  readFileSync(join(__dirname, 'cases', file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));

/** `more`: further troubles of the same kinds: corrected values, shares, words that only look like a question's. */
const CASES = [...casesOf('utterances.jsonl'), ...casesOf('more-utterances.jsonl')];

test.each(CASES)('$text', ({ text, chat, org, must }) => {
  expect(understand({ text, chat }, OFFICES.get(org))).toMatchObject(must);
  expect(understand({ text, chat }, OFFICES.get(org)).slots).toEqual(must.slots);
});
