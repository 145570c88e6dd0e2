import { memosWaitingFor } from '../../../domain/memos/waiting-for';
import { deleteOwnData } from '../../../domain/people/delete-own-data';
import { postbackAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { sheetMessage } from '../../../ui/sheet';
import { afterRightsTaken } from '../../after-rights';
import { type Context, isMember } from '../../context';
import type { Outcome } from '../../feature';
import { forgetPerson } from '../../forget-person';
import { showRoleMenu } from '../../role-menu';
import { texts as shared } from '../../texts';
import { defaultReplies } from '../../ui/default-replies';
import { deleteButton, keepButton } from './buttons';
import { labels, texts } from './texts';

/** Says what goes and what stays, and asks once more. Who never registered has nothing stored. */
export async function askDeletion(ctx: Context): Promise<Outcome> {
  if (ctx.chat.kind === 'group') throw new Refusal('private_only', shared.privateOnly);
  if (!isMember(ctx)) return { replies: [textMessage(texts.nothingKept, defaultReplies(ctx))] };
  const waiting = await memosWaitingFor(ctx.office, ctx.person._id);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.confirmTitle,
    tone: 'danger',
    lines: [...waiting.map(({ memo, title }) => texts.waiting(memo, title)), texts.goes, texts.stays],
    sections: [],
    notes: [texts.copyFirst],
    destroys: true,
    buttons: [
      postbackAction({ label: labels.delete, kind: deleteButton, payload: {} }),
      postbackAction({ label: labels.keep, kind: keepButton, payload: {} }),
    ],
    altText: texts.confirmAlt,
    quickReplies: [],
  });
  return { replies: [message] };
}

/** Deletes what is stored of the person; pressed again it finds nothing left. */
export async function deleteAll(ctx: Context): Promise<Outcome> {
  if (ctx.chat.kind === 'group') throw new Refusal('private_only', shared.privateOnly);
  if (!isMember(ctx)) return { replies: [textMessage(texts.nothingKept, defaultReplies(ctx))] };
  await deleteOwnData(ctx.office, ctx.person, ctx);
  await afterRightsTaken(ctx, ctx.person);
  await forgetPerson(ctx.office, ctx.person, ctx.now);
  showRoleMenu(ctx, ctx.lineUserId, []);
  return { replies: [textMessage(texts.deleted)] };
}

export async function keepAll(ctx: Context): Promise<Outcome> {
  return { replies: [textMessage(texts.kept, defaultReplies(ctx))] };
}
