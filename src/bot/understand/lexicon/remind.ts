/** How people call reminders, in plain Thai. */
export const REMIND = '(?:การ)? (?:แจ้ง ?เตือน|เตือน|notif(?:y|ication)s?|reminders?)';
