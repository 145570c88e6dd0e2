import { lateAnswerKind, missedAnswerKind } from '../delivery/answer-kinds';
import { backupLateKind } from '../delivery/backup-warning';
import type { MessageKind } from '../delivery/kinds';
import { quotaWarningKind } from '../delivery/quota-warning';
import { tokenRefusedKind } from '../delivery/token-watch';
import { accountNewsKind, claimKind } from './accounts/kinds';
import { announcementKind, announcementNudgeKind } from './announcements/kinds';
import { announcementNotSentKind } from './announcements/not-sent-kind';
import { adminCodeMadeKind } from './codes/admin-code-kind';
import { codesPausedKind } from './codes/codes-paused-kind';
import { rightRemovedKind } from './codes/right-removed-kind';
import { dailyLineKind, holidaysMissingKind } from './daily/daily-line-kind';
import { evidenceLostKind } from './evidence/lost-kind';
import {
  forAdminsKind as handoverForAdminsKind,
  newsKind as handoverNewsKind,
  offerKind as handoverOfferKind,
} from './handovers/kinds';
import { memoKinds } from './memos/kinds';
import { groupKind } from './reminders/group-kind';
import { notMineKind } from './reminders/not-mine-kind';
import { nudgeKind } from './reminders/nudge-kind';
import { personKind } from './reminders/person-kind';
import { approvedKind, returnedKind } from './reviews/verdict';
import { reminderKind, waitingKind } from './reviews/waiting';
import { setAsideKind } from './set-aside/set-aside-kind';

/** Every kind of message that the bot starts itself, for the workers that send and for the ledger that explains. */
export function allMessageKinds(): MessageKind[] {
  return [
    evidenceLostKind,
    handoverOfferKind,
    handoverNewsKind,
    handoverForAdminsKind,
    personKind,
    groupKind,
    nudgeKind,
    notMineKind,
    announcementKind,
    announcementNudgeKind,
    announcementNotSentKind,
    rightRemovedKind,
    claimKind,
    accountNewsKind,
    adminCodeMadeKind,
    codesPausedKind,
    dailyLineKind,
    holidaysMissingKind,
    quotaWarningKind,
    setAsideKind,
    backupLateKind,
    tokenRefusedKind,
    lateAnswerKind,
    missedAnswerKind,
    ...memoKinds,
    returnedKind,
    approvedKind,
    waitingKind,
    reminderKind,
  ];
}
