import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Outcome } from '../../feature';
import { plainNoticeMessage } from './messages';
import { texts } from './texts';

/** The privacy notice, for anybody to read before or after registering. In a group it is one line: where to read it. */
export async function showNotice(ctx: Context): Promise<Outcome> {
  if (ctx.chat.kind === 'group') return { replies: [textMessage(texts.noticeInPrivate)] };
  return { replies: [plainNoticeMessage(isMember(ctx) ? ctx.organisation.name : null)] };
}
