import { unitNamed } from '../../../domain/measures/units.rules';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { type Slots, understand } from '../../understand';

export const NUDGE =
  /^(?:ช่วย\s*)?(?:เตือน|ติดตาม|ตาม)\s*(?:คน|ผู้)\s*ที่\s*(?:ยัง)?\s*ไม่\s*(?:ได้\s*)?(?:ส่ง\s*)?(?:การ)?รายงาน/u;

/** Below this some of the words were not understood. */
const ALL_UNDERSTOOD = 0.9;

/**
 * Reads what stands behind the command: a unit, a round, a year. They are read like those of the question who has not reported,
 * which is about the same.
 * @throws Refusal `no_such_unit` for words that name nothing: messages to the wrong people cannot be taken back
 */
export function readNudge(ctx: Pick<MemberContext, 'organisation' | 'vocabulary'>, text: string): Slots {
  const rest = text.replace(NUDGE, ' ').trim();
  const heard = understand({ text: `${phrases.outstanding} ${rest}`, chat: 'user' }, ctx.vocabulary);
  if (heard.slots.unit === undefined && heard.confidence < ALL_UNDERSTOOD) unitNamed(ctx.organisation, rest);
  return heard.slots;
}
