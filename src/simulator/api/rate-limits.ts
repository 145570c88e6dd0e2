/** So many calls in so many milliseconds. */
export interface Rate {
  count: number;
  perMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** By endpoint name; everything else 2,000 a second. https://developers.line.biz/en/reference/messaging-api/#rate-limits */
const LINE_RATES: Record<string, Rate> = {
  broadcast: { count: 60, perMs: HOUR },
  multicast: { count: 200, perMs: SECOND },
  loading: { count: 100, perMs: SECOND },
  'webhook-endpoint-get': { count: 1000, perMs: MINUTE },
  'webhook-endpoint-set': { count: 1000, perMs: MINUTE },
  'webhook-endpoint-test': { count: 60, perMs: HOUR },
  'richmenu-create': { count: 100, perMs: HOUR },
  'richmenu-delete': { count: 100, perMs: HOUR },
  'richmenu-alias-delete': { count: 100, perMs: HOUR },
  'richmenu-list': { count: 10, perMs: SECOND },
};
const OTHERS: Rate = { count: 2000, perMs: SECOND };

/** One token bucket an endpoint, filled by real time: moving the simulated clock does not make LINE faster. */
export class RateLimiter {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  /** @param now monotonic real time in milliseconds */
  constructor(
    private readonly rates: Record<string, Rate>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether a call may pass; takes its token. */
  take(endpoint: string): boolean {
    const { count, perMs } = this.rates[endpoint] ?? LINE_RATES[endpoint] ?? OTHERS;
    const now = this.now();
    const bucket = this.buckets.get(endpoint) ?? { tokens: count, at: now };
    const tokens = Math.min(count, bucket.tokens + ((now - bucket.at) / perMs) * count);
    const mayPass = tokens >= 1;
    this.buckets.set(endpoint, { tokens: mayPass ? tokens - 1 : tokens, at: now });
    return mayPass;
  }
}
