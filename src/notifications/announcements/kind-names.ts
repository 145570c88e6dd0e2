/** The names of the message kinds, stored in the outbox. */
export const ANNOUNCEMENT = 'announcement';
export const ANNOUNCEMENT_NUDGE = 'announcement.nudge';
export const ANNOUNCEMENT_NOT_SENT = 'announcement.not_sent';
