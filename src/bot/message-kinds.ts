import { lateAnswerKind, missedAnswerKind } from '../delivery/answer-kinds';
import { backupLateKind } from '../delivery/backup-warning';
import type { MessageKind } from '../delivery/kinds';
import { quotaWarningKind } from '../delivery/quota-warning';
import { tokenRefusedKind } from '../delivery/token-watch';
import { accountNewsKind, claimKind } from './features/account/kinds';
import { announcementKind, announcementNudgeKind } from './features/announce/kinds';
import { announcementNotSentKind } from './features/announce/not-sent-kind';
import { adminCodeMadeKind } from './features/codes/admin-code-kind';
import { rightRemovedKind } from './features/codes/right-removed-kind';
import { evidenceLostKind } from './features/evidence/lost-kind';
import {
  forAdminsKind as handoverForAdminsKind,
  newsKind as handoverNewsKind,
  offerKind as handoverOfferKind,
} from './features/handover/kinds';
import { dailyLineKind, holidaysMissingKind } from './features/ledger/daily-line-kind';
import { memoKinds } from './features/memo/kinds';
import { codesPausedKind } from './features/register/codes-paused-kind';
import { groupKind } from './features/reminders/group-kind';
import { notMineKind } from './features/reminders/not-mine-kind';
import { nudgeKind } from './features/reminders/nudge-kind';
import { personKind } from './features/reminders/person-kind';
import { reviewKinds } from './features/review/kinds';
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
    ...reviewKinds,
  ];
}
