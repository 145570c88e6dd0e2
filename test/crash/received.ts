import { titlesIn } from '../../src/testing/crowd';
import type { Sending } from '../../src/testing/line-stand-in';

/** What LINE took for one recipient. */
export interface Taken {
  reminders: number;
  announcements: number;
  /** the measures that the reminder named */
  titles: string[];
}

/** Counts what LINE took, by recipient and occasion. */
export class Received {
  /** messages taken, for all recipients together */
  count = 0;
  private readonly byRecipient = new Map<string, Taken>();

  /** @param announced words that stand in the announcement and nowhere else */
  constructor(private readonly announced: string) {}

  readonly take = ({ to, body }: Sending): void => {
    const isAnnouncement = body.includes(this.announced);
    const titles = isAnnouncement ? [] : titlesIn(body);
    for (const recipient of to) {
      const taken = this.of(recipient);
      this.count += 1;
      if (isAnnouncement) taken.announcements += 1;
      else taken.reminders += 1;
      if (!isAnnouncement) taken.titles = titles;
      this.byRecipient.set(recipient, taken);
    }
  };

  /** What was taken for a recipient so far. */
  of(recipient: string): Taken {
    return this.byRecipient.get(recipient) ?? { reminders: 0, announcements: 0, titles: [] };
  }

  get recipients(): string[] {
    return [...this.byRecipient.keys()];
  }
}
