import { z } from 'zod';
import { type Closing, planRecordOf } from '../../domain/measures/plan-record.model';
import type { OfficeId } from '../../domain/office-store';
import type { RoundOfYear } from '../../domain/reports/current.rules';
import { messageAction, textMessage } from '../../line/compose';
import { payloads } from '../../ui/payloads';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

const closedSchema = z.object({ fiscalYear: payloads.year, round: payloads.round, measure: payloads.measure });
export type ClosedMeasure = z.infer<typeof closedSchema>;

/** Tells who owed something that an admin closed it, and why; what is open again by then is left out. */
export const overdueClosed = defineNotification('closing.closed', z.object({ closed: z.array(closedSchema).min(1) }), {
  why: texts.why,
  urgency: 'may_wait',
  async write({ payload }, _facts, office) {
    const said: string[] = [];
    for (const { of, nums } of roundsOf(payload.closed)) said.push(...(await reasonsOf(office, of, nums)));
    return said.length === 0
      ? null
      : textMessage([texts.closed, ...said].join('\n'), [messageAction(phrases.myMeasures)]);
  },
});

function roundsOf(closed: readonly ClosedMeasure[]): { of: RoundOfYear; nums: number[] }[] {
  const rounds = new Map<string, { of: RoundOfYear; nums: number[] }>();
  for (const { fiscalYear, round, measure } of closed) {
    const key = `${fiscalYear}/${round}`;
    const { of, nums } = rounds.get(key) ?? { of: { fiscalYear, round }, nums: [] };
    rounds.set(key, { of, nums: [...nums, measure] });
  }
  return [...rounds.values()];
}

/** What of a round is closed for the same reason is said together. */
async function reasonsOf(office: OfficeId, of: RoundOfYear, nums: readonly number[]): Promise<string[]> {
  const closings: Closing[] = (await planRecordOf(office, of.fiscalYear))?.closings ?? [];
  const those = closings.filter(({ round, measure }) => round === of.round && nums.includes(measure));
  const reasons = [...new Set(those.map(({ reason }) => reason))];
  return reasons.map((why) => {
    const own = those.filter(({ reason }) => reason === why).map(({ measure }) => measure);
    const inOrder = [...new Set(own)].sort((one, other) => one - other);
    return texts.because(shared.round(of), inOrder, why);
  });
}
