import { belongsTo } from '../../domain/abilities/roles.rules';
import { recordAudit } from '../../domain/audit/audit.model';
import type { OfficeId } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { unitMembers } from '../../domain/people/unit-members';
import type { Standing } from '../../domain/reports/reports.rules';
import { Refusal } from '../../refusal';
import { ROLE_NAMES } from '../../ui/role-names';
import { notify } from '../notify';
import { notMine } from './not-mine';
import { type NotMinePayload, notMineOccasion } from './payloads';
import { answers } from './texts';

/** Who says it, when, and in which event. */
interface NotMineOf {
  office: OfficeId;
  person: StoredPerson;
  now: Date;
  eventId: string;
}

/** A notice that could not be sent for so long is of no use: the next reminder asks again. */
const DAYS_TO_SEND = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells the supervisors of a measure's units (of those the person works in) that it is not the person's; admins where nobody of
 * them can be reached. Saying it again of the same measure and round in the same reminder tells nobody twice.
 * @returns what the person is answered
 * @throws Refusal `nobody_to_tell`
 */
export async function notifyNotMine(
  ctx: NotMineOf,
  occasion: string,
  { measure, round }: Standing,
  ownUnits: readonly string[],
): Promise<string> {
  const units = ownUnits.filter((unit) => belongsTo(measure.units, [unit]));
  const supervisors = reachable(ctx, await unitMembers(ctx.office, 'supervisor', units));
  const told =
    supervisors.length > 0 ? supervisors : reachable(ctx, await people(ctx.office).find({ 'grants.role': 'admin' }));
  if (told.length === 0) throw new Refusal('nobody_to_tell', answers.nobodyToTell);

  const payload: NotMinePayload = {
    fiscalYear: measure.fiscalYear,
    measure: measure.num,
    round,
    units,
    by: String(ctx.person._id),
  };
  const said = {
    office: ctx.office,
    occasion: notMineOccasion(occasion, payload),
    payload,
    expiresAt: new Date(ctx.now.getTime() + DAYS_TO_SEND * DAY_MS),
  };
  const to = told.map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  const added = await notify(notMine, to, said, ctx.now);
  if (added === 0) return answers.toldBefore(measure.num, round);
  await recordAudit(ctx.office, {
    at: ctx.now,
    actor: ctx.person._id,
    action: 'measure.not_mine',
    subject: `measure ${measure.fiscalYear}/${measure.num} ${round}`,
    eventId: ctx.eventId,
  });
  return answers.told(measure.num, round, ROLE_NAMES[supervisors.length > 0 ? 'supervisor' : 'admin']);
}

function reachable(ctx: NotMineOf, found: readonly StoredPerson[]): StoredPerson[] {
  return found.filter((one) => one.reach === 'reachable' && !one.quietSince && !one._id.equals(ctx.person._id));
}
