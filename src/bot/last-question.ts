import { z } from 'zod';
import type { ShownQuestion } from '../line/shown-buttons';
import { slotsSchema } from './slots-schema';
import { type Asked, INTENTS, type Intent, isRemembered, type Slots, withoutOwnWords } from './understand';

/** For so long a question can be gone on from. */
const MINUTES = 10;
/** A longer list is shown page by page. */
const MOST_LISTED = 20;

const meant = z.object({ intent: z.enum(INTENTS), slots: slotsSchema });
const askedSchema = meant.extend({ listed: z.array(meant).max(MOST_LISTED) });

/** What somebody asked last in a place, and until when it can be gone on from. */
export interface LastQuestion extends Asked {
  until: Date;
}

/** The latest of some kept questions that is this person's, and not over. What an older version kept otherwise is none. */
export function lastQuestion(kept: readonly ShownQuestion[], person: string, now: Date): LastQuestion | null {
  const own = kept.find(({ by }) => by === person);
  if (!own || own.until <= now) return null;
  const asked = askedSchema.safeParse(own.of).data;
  return asked ? { ...asked, until: own.until } : null;
}

/**
 * What is kept of an event for who goes on from it: the question it asked, or the measure it reported on, with what the answer listed;
 * else what was asked before, for as long as that lasts. Of own words nothing is kept.
 */
export function questionAfter(
  before: LastQuestion | null,
  { intent, slots }: { intent: Intent | null; slots: Slots },
  listed: Asked['listed'] | undefined,
  now: Date,
): LastQuestion | null {
  const shown = listed?.slice(0, MOST_LISTED);
  if (intent !== null && isRemembered(intent)) {
    const until = new Date(now.getTime() + MINUTES * 60_000);
    return { intent, slots: withoutOwnWords(slots), listed: shown ?? [], until };
  }
  // Another page of the same list.
  return before && shown ? { ...before, listed: shown } : before;
}

/** As it is stored with the answer. */
export function toShownQuestion({ until, ...of }: LastQuestion, person: string): ShownQuestion {
  return { by: person, until, of };
}
