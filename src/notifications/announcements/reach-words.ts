import { compact } from '../../compact';
import { thaiDateTime } from '../../domain/calendar/dates';
import { quotaTexts } from '../../ui/quota-texts';
import type { Announcer } from './announcer';
import { audienceWords } from './audience-words';
import { type Draft, isCorrection, sendAtOf } from './draft';
import type { Estimate } from './reach';
import { texts } from './texts';

/** Whom a draft goes to, in one phrase. */
export async function toWords(by: Announcer, draft: Pick<Draft, 'version' | 'audience'>): Promise<string> {
  return isCorrection(draft) ? texts.toSame : texts.to(await audienceWords(by, draft.audience));
}

/** When a draft goes out, in one phrase. */
export const whenWords = (draft: Pick<Draft, 'sendAt'>, now: Date): string =>
  draft.sendAt === null ? texts.sendNow : texts.sendAt(thaiDateTime(sendAtOf(draft, now)));

/** Why the month's messages do not suffice for a draft; null: they do. */
export function tooLargeWords(
  draft: Pick<Draft, 'version'>,
  { fits, cost, remaining, isLaterMonth }: Estimate,
): string | null {
  if (fits) return null;
  const tooLarge = isCorrection(draft) ? texts.tooLargeToCorrect : isLaterMonth ? texts.tooLargeLater : texts.tooLarge;
  return tooLarge(cost, remaining ?? 0);
}

/** Whom an announcement reaches, in one phrase. */
export function reachWords({ people, groups, members }: Estimate): string {
  return groups.length > 0 ? texts.reachGroups(groups.length, members) : texts.reach(people);
}

/** Whom an announcement reaches, whom not, and what that costs. */
export function reachLines(reach: Estimate): string[] {
  const { blocked, quiet, unreachedGroups, cost, remaining, isLaterMonth } = reach;
  return compact([
    reachWords(reach),
    blocked + quiet > 0 && texts.unreached(blocked + quiet, blocked, quiet),
    unreachedGroups > 0 && texts.quietGroups(unreachedGroups),
    isLaterMonth && remaining !== null ? texts.costLater(cost, remaining) : quotaTexts.cost(cost, remaining),
  ]);
}
