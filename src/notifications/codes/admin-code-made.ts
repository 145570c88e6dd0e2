import { z } from 'zod';
import { messageAction, textMessage } from '../../line/compose';
import { defineNotification } from '../define-notification';
import { adminCodeTexts, OPEN_CODES } from './texts';

/** Tells admins that somebody made an admin code at the server. */
export const adminCodeMade = defineNotification('codes.admin_code_made', z.object({}), {
  why: adminCodeTexts.reason,
  urgency: 'urgent',
  sameForAll: true,
  write: () => textMessage(adminCodeTexts.made, [messageAction(OPEN_CODES)]),
});
