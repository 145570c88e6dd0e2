import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { addDays, endOfDay } from '../../../domain/calendar/dates';
import { followedBy, messageAction, textMessage } from '../../../line/compose';
import { friendLink } from '../../../ui/registration-link';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { ownLineId } from './own-line-id';
import { qrMessages } from './qr-message';
import { inviteTexts, labels } from './texts';

/** A printed sheet hangs for long; its picture is asked for again after a year at the latest. */
const DAYS = 365;

/** เชิญ, คิวอาร์: how somebody adds the bot, as a link and as a picture that can be printed. No code is in it. */
export async function showInvitation(ctx: MemberContext): Promise<Outcome> {
  const mayIssue = abilitiesOf(ctx.person, theOffice).administer;
  const isOffered = mayIssue && ctx.chat.kind === 'user';
  const next = compact([isOffered && messageAction(labels.issue), ...defaultReplies(ctx)]);
  const lineId = await ownLineId(ctx);
  if (lineId === null) return { replies: [textMessage(inviteTexts.noLink, next)] };
  const link = friendLink(lineId);
  const pictures = qrMessages(ctx.links, link, endOfDay(addDays(ctx.today, DAYS)));
  const text = inviteTexts.add(link, pictures.length > 0, mayIssue);
  return { replies: followedBy([textMessage(text, next)], pictures) };
}
