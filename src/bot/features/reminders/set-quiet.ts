import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { refuseTry } from '../../../domain/abilities/refuse-try';
import { theGroup } from '../../../domain/abilities/things';
import { unitNames } from '../../../domain/measures/units.rules';
import { setGroupQuiet } from '../../../domain/organisations/set-group-quiet';
import { setQuiet } from '../../../domain/people/set-quiet';
import { messageAction, textMessage } from '../../../line/compose';
import { answers, labels } from '../../../notifications/reminders/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';

/** งดแจ้งเตือน / เปิดแจ้งเตือน: in a private chat for oneself, in a group for the group. */
export function wish(quiet: boolean) {
  return async (ctx: MemberContext): Promise<Outcome> =>
    ctx.chat.kind === 'group' ? forGroup(ctx, ctx.chat.id, quiet) : forOneself(ctx, quiet);
}

async function forOneself(ctx: MemberContext, quiet: boolean): Promise<Outcome> {
  const { office, now, eventId } = ctx;
  const changed = await setQuiet({ office, person: ctx.person._id, quiet, now, eventId });
  if (!quiet) return { replies: [textMessage(changed ? answers.resumed : answers.resumedBefore)] };
  return {
    replies: [textMessage(changed ? answers.quiet : answers.quietBefore, [messageAction(labels.resume)])],
  };
}

async function forGroup(ctx: MemberContext, lineGroupId: string, quiet: boolean): Promise<Outcome> {
  await requireHead(ctx);
  const { office, now, eventId } = ctx;
  const changed = await setGroupQuiet({ office, lineGroupId, quiet, by: ctx.person._id, now, eventId });
  const [done, before] = quiet
    ? [answers.groupQuiet, answers.groupQuietBefore]
    : [answers.groupResumed, answers.groupResumedBefore];
  return { replies: [textMessage(changed ? done : before)] };
}

/**
 * Lets pass who may speak for the group: whoever nudges its unit (for a group of the office: the whole office).
 * @throws Refusal `not_head_of_group`, which is audited
 */
async function requireHead(ctx: MemberContext): Promise<void> {
  const unit = ctx.chat.kind === 'group' ? (ctx.chat.group?.unit ?? null) : null;
  if (abilitiesOf(ctx.person, theGroup({ unit })).set_quiet) return;
  const who = unit === null ? answers.headOfOffice : answers.headOf(unitNames(ctx.organisation, [unit]).join(''));
  const tried = { ability: 'quiet_group', subject: ctx.chat.id };
  await refuseTry(ctx.office, ctx, tried, new Refusal('not_head_of_group', answers.notInThisGroup(who)));
}
