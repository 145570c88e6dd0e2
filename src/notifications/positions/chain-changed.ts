import { z } from 'zod';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

/** Tells the other admins and who holds a position that the order was changed, and what it means for memos under way. */
export const chainChanged = defineNotification('memo.chain_changed', z.object({ lines: z.array(z.string()) }), {
  why: texts.why,
  sharesEnvelope: true,
  sameForAll: true,
  write: ({ payload: { lines } }) => textMessage(texts.changed(lines), [messageAction(texts.memos)]),
});
