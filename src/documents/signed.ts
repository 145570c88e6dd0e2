import type { PaperSettings } from '../domain/papers/paper-settings';
import type { Block } from './paper';
import { documentTexts } from './texts';

/** Where who made a paper signs. */
export function authorBlock({ author }: Pick<PaperSettings, 'author'>): Block {
  return {
    kind: 'signatures',
    blocks: [{ says: documentTexts.author, name: null, position: author.position ?? '', on: null }],
  };
}
