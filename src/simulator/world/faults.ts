/** How a call of LINE's API fails: LINE's own fault, its limit, no answer, or an answer that is lost after LINE acted. */
export type CallFault = '500' | '429' | 'timeout' | 'lost';
/** How a webhook delivery goes wrong: twice, late by so many milliseconds, or after the one that follows it. */
export type WebhookFault = 'duplicate' | 'late' | 'reorder';

export interface PlannedCallFault {
  /** the endpoint's name (`push`, `reply`, …) or `any` */
  endpoint: string;
  fault: CallFault;
  /** the next so many calls */
  count: number;
}

export interface PlannedWebhookFault {
  fault: WebhookFault;
  /** the next so many events */
  count: number;
  delayMs: number;
}

/** The faults that people ordered; each is used up by what it hits. */
export class Faults {
  calls: PlannedCallFault[] = [];
  webhooks: PlannedWebhookFault[] = [];

  constructor(private readonly changed: () => void) {}

  /** LINE fails the next calls of an endpoint. */
  failCalls(endpoint: string, fault: CallFault, count = 1): void {
    this.calls.push({ endpoint, fault, count });
    this.changed();
  }

  /** The next events are delivered wrongly. */
  failWebhooks(fault: WebhookFault, count = 1, delayMs = 0): void {
    this.webhooks.push({ fault, count, delayMs });
    this.changed();
  }

  clear(): void {
    this.calls = [];
    this.webhooks = [];
    this.changed();
  }

  /** The fault that hits this call, used up by one. */
  takeForCall(endpoint: string): CallFault | null {
    const planned = this.calls.find((one) => one.endpoint === endpoint || one.endpoint === 'any');
    if (!planned) return null;
    planned.count -= 1;
    this.calls = this.calls.filter(({ count }) => count > 0);
    this.changed();
    return planned.fault;
  }

  /** The faults that hit this event, each used up by one. */
  takeForWebhook(): { duplicate: boolean; lateMs: number; reorder: boolean } {
    const hits = (['duplicate', 'late', 'reorder'] as const).map((fault) =>
      this.webhooks.find((one) => one.fault === fault),
    );
    const [duplicate, late, reorder] = hits;
    for (const hit of hits) if (hit) hit.count -= 1;
    if (hits.some(Boolean)) {
      this.webhooks = this.webhooks.filter(({ count }) => count > 0);
      this.changed();
    }
    return { duplicate: duplicate !== undefined, lateMs: late?.delayMs ?? 0, reorder: reorder !== undefined };
  }
}
