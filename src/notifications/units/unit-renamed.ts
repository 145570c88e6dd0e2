import { z } from 'zod';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

/** Tells those of a unit, and the admins, that it has another name. It carries both, since the unit may have a third by then. */
export const unitRenamed = defineNotification('unit.new_name', z.object({ was: z.string(), name: z.string() }), {
  why: texts.why,
  urgency: 'may_wait',
  sharesEnvelope: true,
  sameForAll: true,
  write: ({ payload: { was, name } }) => textMessage(texts.renamed(was, name), [messageAction(texts.profile)]),
});
