import type { Clock } from '../../clock';
import { monthOf } from '../../domain/calendar/dates';
import type { WorldState } from './state';

/**
 * The month's messages, counted as LINE counts: recipients reached, not message objects; replies are free.
 * https://developers.line.biz/en/docs/messaging-api/pricing/
 */
export class Quota {
  constructor(
    private readonly state: WorldState,
    private readonly clock: Clock,
    /** null: no limit */
    readonly limit: number | null,
  ) {}

  get used(): number {
    return this.state.quota.month === this.month() ? this.state.quota.used : 0;
  }

  allows(recipients: number): boolean {
    return this.limit === null || this.used + recipients <= this.limit;
  }

  count(recipients: number): void {
    this.state.quota = { month: this.month(), used: this.used + recipients };
  }

  private month(): string {
    return monthOf(this.clock.now());
  }
}
