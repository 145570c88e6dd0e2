import { z } from 'zod';
import { thaiDateTime } from '../../domain/calendar/dates';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { OPEN_CODES, pausedTexts } from './texts';

/** Tells admins that so many wrong codes were typed that nobody can register for a while. */
export const codesPaused = defineNotification('codes.paused', z.object({ until: z.iso.datetime() }), {
  why: pausedTexts.reason,
  urgency: 'urgent',
  sameForAll: true,
  write: ({ payload }) =>
    textMessage(pausedTexts.told(thaiDateTime(new Date(payload.until))), [messageAction(OPEN_CODES)]),
});
