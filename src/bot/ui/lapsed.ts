import { textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import type { Context } from '../context';
import { defaultReplies } from './default-replies';
import { RESUME_COMMAND, texts } from './resume-texts';

/** Tells somebody whose dialog lapsed that it can be taken up again. */
export function lapsedMessage(ctx: Context): Message {
  const inGroup = ctx.chat.kind === 'group';
  const tap = askIn(ctx.chat)(RESUME_COMMAND);
  return textMessage(inGroup ? texts.lapsedInGroup : texts.lapsed, [tap, ...defaultReplies(ctx)]);
}
