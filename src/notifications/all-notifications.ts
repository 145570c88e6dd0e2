import type { MessageKind } from '../delivery';
import { accountClaim, accountNews } from './accounts/account-notifications';
import { announcementItself, announcementNudge } from './announcements/announcement-notifications';
import { announcementNotSent } from './announcements/not-sent';
import { lateAnswer } from './answers/late-answer';
import { missedAnswer } from './answers/missed-answer';
import { measureAssigned } from './assignments/measure-assigned';
import { measureFreed } from './assignments/measure-freed';
import { backupLate } from './backups/backup-late';
import { clarificationDue } from './clarification/clarification-due';
import { overdueClosed } from './closing/overdue-closed';
import { adminCodeMade } from './codes/admin-code-made';
import { codesExpired } from './codes/codes-expired';
import { codesPaused } from './codes/codes-paused';
import { rightRemoved } from './codes/right-removed';
import { dailyLine, holidaysMissing } from './daily/daily-line';
import { documentNotMade } from './documents/document-not-made';
import { documentReady } from './documents/document-ready';
import { evidenceLost } from './evidence/evidence-lost';
import { handoverForAdmins, handoverNews, handoverOffer } from './handovers/handover-notifications';
import { importDone } from './imports/import-done';
import { itemsOwed } from './items/items-owed';
import { linksDead, linksLookedAgain } from './links/links-looked';
import { memoComplete, memoReleased, memoTurn, memoVacant, memoWithdrawn } from './memos/memo-notifications';
import { nameCorrected } from './names/name-corrected';
import { planBegun } from './plans/plan-begun';
import { chainChanged } from './positions/chain-changed';
import { quotaWarning } from './quota/quota-warning';
import { groupReminder } from './reminders/group-reminder';
import { notMine } from './reminders/not-mine';
import { nudgeToReport } from './reminders/nudge-to-report';
import { personReminder } from './reminders/person-reminder';
import { reviewApproved, reviewReturned } from './reviews/verdict';
import { reviewReminder, reviewWaiting } from './reviews/waiting';
import { setAside } from './set-aside/set-aside';
import { tokenRefused } from './token/token-refused';
import { unitMerged } from './units/unit-merged';
import { unitRenamed } from './units/unit-renamed';
import { unsendable } from './unsendable/unsendable';

/** Every kind of message that the bot starts itself, for the workers that send and for the ledger that explains. */
export function allMessageKinds(): MessageKind[] {
  return [
    evidenceLost,
    documentReady,
    documentNotMade,
    itemsOwed,
    clarificationDue,
    linksDead,
    linksLookedAgain,
    handoverOffer,
    handoverNews,
    handoverForAdmins,
    personReminder,
    groupReminder,
    nudgeToReport,
    notMine,
    measureAssigned,
    measureFreed,
    overdueClosed,
    announcementItself,
    announcementNudge,
    announcementNotSent,
    rightRemoved,
    nameCorrected,
    unitRenamed,
    unitMerged,
    accountClaim,
    accountNews,
    adminCodeMade,
    importDone,
    planBegun,
    codesPaused,
    codesExpired,
    dailyLine,
    holidaysMissing,
    quotaWarning,
    setAside,
    unsendable,
    backupLate,
    tokenRefused,
    lateAnswer,
    missedAnswer,
    chainChanged,
    memoTurn,
    memoVacant,
    memoComplete,
    memoReleased,
    memoWithdrawn,
    reviewReturned,
    reviewApproved,
    reviewWaiting,
    reviewReminder,
  ];
}
