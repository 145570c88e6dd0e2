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
const known = new WeakMap<Gateway, Known>();
const asking = new WeakMap<Gateway, Promise<Quota>>();

/**
 * What is left of the month's messages, at most a minute old, with what this process has sent since then.
 * @throws LineError when LINE is not reached
 */
export async function quotaNow(gateway: Gateway, now: Date, freshMs = FRESH_MS): Promise<QuotaFigures> {
  const last = known.get(gateway);
  if (last && Math.abs(now.getTime() - last.at.getTime()) < freshMs) return withRemaining(last.figures);
  const figures = await ask(gateway);
  known.set(gateway, { figures, at: now });
  return withRemaining(figures);
}

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
export function countAsUsed(gateway: Gateway, recipients: number): void {
  const last = known.get(gateway);
  if (last) last.figures.used += recipients;
}

function withRemaining(figures: Quota): QuotaFigures {
  const { limit, used } = figures;
  return { limit, used, remaining: limit === null ? null : Math.max(0, limit - used) };
}
