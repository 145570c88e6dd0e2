import { findManaged } from '../../../../domain/announcements/find-announcement';
import { planOfNudge, sendNudgeAsPlanned } from '../../../../notifications/announcements/nudge';
import type { Summary } from '../../../../notifications/announcements/summary';
import { Refusal } from '../../../../refusal';
import { quotaTexts } from '../../../../ui/quota-texts';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

/** Whom a nudge would reach, as it is offered; or why there is none. */
export type NudgeOffer = { count: number; cost: string; fits: boolean } | { why: string };

/** What of a nudge is offered; null: nothing was sent yet, or to groups alone, where nobody acknowledges. */
export async function nudgeOffer(visit: Visit, { announcement }: Summary): Promise<NudgeOffer | null> {
  if (announcement.state !== 'sent' || announcement.audience.to === 'groups') return null;
  try {
    const { count } = await planOfNudge(visit, { announcement, units: null });
    const { remaining } = await visit.quota.figures(visit.now);
    return { count, cost: quotaTexts.cost(count, remaining), fits: remaining === null || count <= remaining };
  } catch (error) {
    if (error instanceof Refusal) return { why: error.message };
    throw error;
  }
}

/** Sends what the page offered. @returns why it did not; null: it did */
export async function nudge(visit: Visit): Promise<string | null> {
  const { form, today, quota, now, params } = visit;
  const sent = await inTransactionOrRefusal(async () => {
    const nudging = { announcement: await findManaged(visit, params.id ?? ''), units: null };
    const plan = await planOfNudge(visit, nudging);
    if (form.day !== today || plan.count > Number(form.count)) throw new Refusal('nudge_changed', texts.nudgeChanged);
    const { remaining } = await quota.figures(now);
    if (remaining !== null && plan.count > remaining) throw new Refusal('too_large', texts.nudgeTooLarge);
    await sendNudgeAsPlanned(visit, nudging, plan);
  });
  return sent instanceof Refusal ? sent.message : null;
}

export function Nudge({ visit, summary, offer }: { visit: Visit; summary: Summary; offer: NudgeOffer }) {
  if ('why' in offer) return <p class="faint small">{offer.why}</p>;
  const { count, cost, fits } = offer;
  if (!fits) return <p class="note note-warn">{texts.nudgeTooLarge}</p>;
  const { _id } = summary.announcement;
  return (
    <form class="screen" method="post" action={`/dashboard/announcements/${_id}/nudge`}>
      <FormToken visit={visit} />
      <input type="hidden" name="day" value={visit.today} />
      <input type="hidden" name="count" value={String(count)} />
      <p class="row">
        <button type="submit">{texts.nudge(count)}</button>
        <span class="faint small">{texts.nudgeHow(cost)}</span>
      </p>
    </form>
  );
}
