import { z } from 'zod';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

/** Tells those of two units, and the admins, that one has taken the other in. It carries the names of then. */
export const unitMerged = defineNotification('unit.taken_in', z.object({ from: z.string(), into: z.string() }), {
  why: texts.why,
  sharesEnvelope: true,
  sameForAll: true,
  write: ({ payload: { from, into } }) => textMessage(texts.merged(from, into), [messageAction(texts.profile)]),
});
