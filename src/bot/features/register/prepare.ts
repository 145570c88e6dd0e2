import { officeOf } from '../../../domain/people/directory.model';
import { hashAhead } from '../../../domain/people/try-code';
import { toArabicDigits } from '../../../domain/thai-text/digits';
import type { Preparation } from '../../feature';
import { understand } from '../../understand';
import { consentButton } from './buttons';
import { nameInLine } from './name-in-line';
import { saidCode } from './said-code';

const LIKE_A_CODE = /[a-z0-9]{4}[\s_–—-]*[a-z0-9]{4}/i;

/** Makes ready before the transaction begins: the hash of a code, and the name of who is about to register. */
export async function prepareRegistration(event: Preparation): Promise<void> {
  const { input, lineUserId, now } = event;
  if (input.kind === 'text') {
    const typed = typedCode(input.text);
    if (typed) await hashAhead({ lineUserId, typed, now });
  }
  if (input.kind !== 'button' || input.button !== consentButton.kind) return;
  const typed = consentButton.schema.safeParse(input.payload).data?.code;
  if (!typed || !(await hashAhead({ lineUserId, typed, now }))) return;
  if (!(await officeOf(lineUserId))) await nameInLine(event, lineUserId);
}

/** Most of what is said has nothing like a code in it, and is not understood twice. */
function typedCode(text: string): string | null {
  if (!LIKE_A_CODE.test(toArabicDigits(text))) return null;
  return saidCode(text, understand({ text, chat: 'user' }).slots);
}
