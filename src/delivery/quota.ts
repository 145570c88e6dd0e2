import type { Gateway, Quota } from '../line/gateway';

/** The month's messages. LINE counts recipients, and its figure of what was used is approximate. */
export interface QuotaFigures extends Quota {
  /** null: no limit */
  remaining: number | null;
}

interface Known {
  figures: Quota;
  at: Date;
}

const FRESH_MS = 60_000;
/** Where LINE does not tell, it is not asked again for so long: each time may take as long as a call may. */
const FAILED_MS = 15_000;
const known = new WeakMap<Gateway, Known>();
const asking = new WeakMap<Gateway, Promise<Quota>>();
const failed = new WeakMap<Gateway, { error: unknown; at: Date }>();
const reserved = new WeakMap<Gateway, number>();

/**
 * What is left of the month's messages, at most a minute old, with what this process has sent since then.
 * @throws LineError when LINE is not reached
 */
export async function quotaNow(gateway: Gateway, now: Date, freshMs = FRESH_MS): Promise<QuotaFigures> {
  const last = known.get(gateway);
  if (last && isWithin(now, last.at, freshMs)) return withRemaining(last.figures);
  const failure = failed.get(gateway);
  if (failure && isWithin(now, failure.at, FAILED_MS)) throw failure.error;
  try {
    const figures = await ask(gateway);
    known.set(gateway, { figures, at: now });
    failed.delete(gateway);
    return withRemaining(figures);
  } catch (error) {
    failed.set(gateway, { error, at: now });
    throw error;
  }
}

const isWithin = (now: Date, at: Date, ms: number): boolean => Math.abs(now.getTime() - at.getTime()) < ms;

/** Who asks while an answer is under way shares it. */
async function ask(gateway: Gateway): Promise<Quota> {
  const answer = asking.get(gateway) ?? gateway.quota().then((figures) => ({ ...figures }));
  asking.set(gateway, answer);
  try {
    return await answer;
  } finally {
    asking.delete(gateway);
  }
}

/** Counts messages as used until LINE's own figure is asked for again. */
export function countAsUsed(gateway: Gateway, messages: number): void {
  const last = known.get(gateway);
  if (last) last.figures.used += messages;
}

/** Sets messages aside for requests that are about to be made, so that no other batch counts on them. Negative: gives them back. */
export function reserve(gateway: Gateway, messages: number): void {
  reserved.set(gateway, reservedOf(gateway) + messages);
}

/** How many messages are set aside in this process. */
export const reservedOf = (gateway: Gateway): number => reserved.get(gateway) ?? 0;

function withRemaining(figures: Quota): QuotaFigures {
  const { limit, used } = figures;
  return { limit, used, remaining: limit === null ? null : Math.max(0, limit - used) };
}
