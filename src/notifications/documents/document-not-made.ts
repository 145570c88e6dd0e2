import { z } from 'zod';
import { textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

const payloadSchema = z.object({
  /** what was asked for */
  name: z.string(),
  /** why, and what to do; null: a fault of ours, by the id of the event */
  because: z.string().nullable(),
  eventId: z.string(),
});

/** Tells somebody that the document they asked for is not made. */
export const documentNotMade = defineNotification('document.not_made', payloadSchema, {
  why: texts.reason,
  urgency: 'urgent',
  isAnswer: true,
  write: ({ payload: { name, because, eventId } }) => textMessage(because ?? texts.notMade(name, eventId)),
});
