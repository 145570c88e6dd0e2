import { postbackAction } from '../../../line/compose';
import { LIMITS } from '../../../line/limits';
import type { HelpLine } from '../../feature';
import type { Choice } from '../../ui/choices';
import { readWords } from '../../ui/read-words';
import type { Understanding } from '../../understand';
import { meantButton } from './buttons';

/**
 * The button of a guess, which keeps what was read. Null: nothing was, or more than a button holds; then the help line does, which types
 * the words for the intent.
 * @param typed what the person wrote; a tap says it again
 */
export function guessChoice({ does }: Pick<HelpLine, 'does'>, guess: Understanding, typed: string): Choice | null {
  const { intent, slots } = guess;
  const label = readWords(slots);
  if (label === '' || slots.code !== undefined) return null;
  const payload = { intent, slots };
  const fits =
    meantButton.schema.safeParse(payload).success && JSON.stringify(payload).length <= LIMITS.postbackData - ENVELOPE;
  if (!fits) return null;
  return { say: label, does, action: postbackAction({ label, kind: meantButton, payload, says: typed }) };
}

/** What stands around a payload in a button's data. */
const ENVELOPE =
  meantButton.data({ intent: 'none', slots: {} }).length - JSON.stringify({ intent: 'none', slots: {} }).length;
