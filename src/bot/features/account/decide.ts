import { mongo } from 'mongoose';
import { forgetRecipient, moveRecipient } from '../../../delivery';
import { addDays, endOfDay } from '../../../domain/calendar/dates';
import { moveTransfers } from '../../../domain/handovers/move-handovers';
import { passPositions } from '../../../domain/memos/position-holder.model';
import { closeClaim, findOpenClaim } from '../../../domain/people/account-claims';
import { mayConfirmClaim, unitedGrants } from '../../../domain/people/account-claims.rules';
import { moveAccount } from '../../../domain/people/move-account';
import type { Grant } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { claimTexts } from '../../../domain/people/texts';
import { shownMark } from '../../../domain/shown-mark';
import { currentSession } from '../../../domain/transaction';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { forgetEventsOf } from '../../../line/forget-events';
import type { Message } from '../../../line/types';
import { type AccountNews, accountNews } from '../../../notifications/accounts/account-notifications';
import {
  type ClaimCheck,
  type ClaimConfirm,
  confirmButton,
  type OfClaim,
  refuseButton,
} from '../../../notifications/accounts/buttons';
import { isNamedBy } from '../../../notifications/accounts/matches.rules';
import { labels, texts } from '../../../notifications/accounts/texts';
import { notify } from '../../../notifications/notify';
import { Refusal } from '../../../refusal';
import { rightName } from '../../../ui/right-names';
import { sheetMessage } from '../../../ui/sheet';
import { afterRightsTaken } from '../../after-rights';
import type { MemberContext } from '../../context';
import { endDialogsOf } from '../../dialog';
import type { Input, Outcome } from '../../feature';
import { showRoleMenu } from '../../role-menu';

const NEWS_DAYS = 7;

/** An open claim with the two registrations it is about. */
interface Known {
  claim: mongo.ObjectId;
  claimant: StoredPerson;
  claimed: StoredPerson;
}

/** Shows what it means that a claimant is a colleague, and asks once more. */
export async function check(ctx: MemberContext, { payload }: Input<ClaimCheck>): Promise<Outcome> {
  return { replies: [confirmMessage(ctx, await look(ctx, payload), texts.means)] };
}

/** The claimant is the colleague: their registration moves to the new account. */
export async function confirm(ctx: MemberContext, { payload }: Input<ClaimConfirm>): Promise<Outcome> {
  const known = await look(ctx, payload);
  const { claim, claimant, claimed } = known;
  const grants = unitedGrants(claimed.grants, claimant.grants);
  if (payload.rights !== keyOf(grants)) return { replies: [confirmMessage(ctx, known, texts.changed)] };

  const { office, person, now, eventId } = ctx;
  const by = person._id;
  await closeClaim(office, claim, { by, state: 'confirmed', now, eventId });
  const moved = await moveAccount(office, claimed, claimant, { at: now, by, eventId });
  await afterRightsTaken(ctx, claimant);
  // After what they held for others went back.
  await passPositions(office, claimant._id, moved._id, true, null);
  await moveTransfers(office, claimant._id, claimed);
  await forgetRecipient(office, claimant._id, now);
  await moveRecipient(office, moved._id, moved.lineUserId);
  for (const { lineUserId } of [claimed, claimant]) await endDialogsOf(office, lineUserId);
  await forgetEventsOf({ lineUserId: claimed.lineUserId, names: [] }, currentSession());
  showRoleMenu(ctx, claimed.lineUserId, []);
  showRoleMenu(ctx, moved.lineUserId, moved.grants);

  await notifyNews(ctx, { person: moved._id, lineUserId: moved.lineUserId }, 'moved_here', claim);
  // The old account is no member any more, and is told all the same; not against a wish it had as one.
  if (claimed.reach === 'reachable' && !claimed.quietSince) {
    await notifyNews(ctx, { person: null, lineUserId: claimed.lineUserId }, 'moved_away', claim);
  }
  return { replies: [textMessage(texts.confirmed(nameToShow(moved)), [messageAction(labels.staff)])] };
}

export async function refuse(ctx: MemberContext, { payload }: Input<OfClaim>): Promise<Outcome> {
  const { office, person, now, eventId } = ctx;
  const { _id, claimant: id } = await findOpenClaim(office, payload.claim);
  await closeClaim(office, _id, { by: person._id, state: 'refused', now, eventId });
  const claimant = await people(office).findOne({ _id: id });
  if (claimant) await notifyNews(ctx, { person: id, lineUserId: claimant.lineUserId }, 'refused', _id);
  return { replies: [textMessage(texts.refused, [messageAction(labels.staff)])] };
}

/**
 * Looks up what a button is about, as it is now.
 * @throws Refusal `claim_over`, `claim_not_yours`
 */
async function look(ctx: MemberContext, { claim: id, person }: ClaimCheck): Promise<Known> {
  const { office, organisation } = ctx;
  const { _id: claim, claimant: claimantId, words } = await findOpenClaim(office, id);
  const claimant = await people(office).findOne({ _id: claimantId });
  const claimed = await people(office).findOne({ _id: new mongo.ObjectId(person) });
  const isMeant = claimant && claimed && !claimed._id.equals(claimantId) && isNamedBy(organisation, claimed, words);
  if (!isMeant) throw new Refusal('claim_over', claimTexts.over);
  const admins = await people(office).find({ 'grants.role': 'admin' });
  if (!mayConfirmClaim(ctx.person._id, claimant, claimed, admins)) {
    throw new Refusal('claim_not_yours', texts.notYours);
  }
  return { claim, claimant, claimed };
}

function confirmMessage({ organisation }: MemberContext, { claim, claimant, claimed }: Known, why: string): Message {
  const grants = unitedGrants(claimed.grants, claimant.grants);
  const names = [claimant, claimed].map((one) => nameToShow(one)) as [string, string];
  const question = texts.same(...names);
  const payload = { claim: String(claim), person: String(claimed._id) };
  return sheetMessage({
    kicker: organisation.name,
    title: texts.confirmTitle,
    tone: 'warn',
    lines: [question, texts.rights(grants.map((grant) => rightName(organisation, grant))), why],
    sections: [],
    buttons: [
      postbackAction({ label: texts.confirm, kind: confirmButton, payload: { ...payload, rights: keyOf(grants) } }),
      postbackAction({ label: texts.refuse, kind: refuseButton, payload: { claim: payload.claim } }),
    ],
    altText: question,
    quickReplies: [],
  });
}

/** A short key of rights, the same for the same ones. */
function keyOf(grants: readonly Grant[]): string {
  const written = grants.map(({ role, unit, until }) => JSON.stringify([role, unit, until])).sort();
  return shownMark(written.join());
}

async function notifyNews(
  { office, today, now }: MemberContext,
  to: { person: mongo.ObjectId | null; lineUserId: string },
  what: AccountNews['what'],
  claim: mongo.ObjectId,
): Promise<void> {
  const occasion = `account/${claim}/${what}`;
  const expiresAt = endOfDay(addDays(today, NEWS_DAYS));
  await notify(accountNews, [to], { office, occasion, payload: { what }, expiresAt }, now);
}
