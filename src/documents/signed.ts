import type { PaperSettings } from '../domain/papers/paper-settings';
import type { Block } from './paper';

const AUTHOR = 'ผู้จัดทำ';

/** Where who made a paper signs. */
export function authorBlock({ author }: Pick<PaperSettings, 'author'>): Block {
  return { kind: 'signatures', blocks: [{ says: AUTHOR, name: null, position: author.position ?? '', on: null }] };
}
