import type { Gateway } from '../line/gateway';
import type { Log } from '../log';

const HOUR_MS = 60 * 60_000;

/** What messages cost of the month's: LINE counts recipients, of a group all its members. */
export class Costs {
  private readonly groups = new Map<string, { members: number; at: Date }>();

  constructor(
    private readonly gateway: Pick<Gateway, 'memberCount'>,
    private readonly now: () => Date,
    private readonly log: Log,
  ) {}

  /** How many messages one to these recipients counts as. A group whose members LINE does not tell counts as one. */
  async of(to: readonly string[]): Promise<number> {
    const [first = ''] = to;
    return first.startsWith('U') ? to.length : this.ofGroup(first);
  }

  private async ofGroup(id: string): Promise<number> {
    const at = this.now();
    const known = this.groups.get(id);
    if (known && Math.abs(at.getTime() - known.at.getTime()) < HOUR_MS) return known.members;
    try {
      const members = (await this.gateway.memberCount(id)) ?? 1;
      this.groups.set(id, { members, at });
      return members;
    } catch (error) {
      // LINE was not reached: it is asked again the next time, and until then what was known last holds.
      this.log.warn({ error }, 'members of a group not known');
      return known?.members ?? 1;
    }
  }
}
