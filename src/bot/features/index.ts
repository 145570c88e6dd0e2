import type { Feature } from '../feature';
import { accountFeature } from './account';
import { announceFeature } from './announce';
import { assignFeature } from './assign';
import { calendarFeature } from './calendar';
import { cancelFeature } from './cancel';
import { carryOverFeature } from './carry-over';
import { clarificationFeature } from './clarification';
import { closingFeature } from './closing';
import { codesFeature } from './codes';
import { dashboardFeature } from './dashboard';
import { deadlinesFeature } from './deadlines';
import { documentsFeature } from './documents';
import { evidenceFeature } from './evidence';
import { explainFeature } from './explain';
import { groupsFeature } from './groups';
import { handoverFeature } from './handover';
import { createHelpFeature } from './help';
import { holidaysFeature } from './holidays';
import { importsFeature } from './imports';
import { assignItemsFeature, itemsFeature, listItemsFeature } from './items';
import { ledgerFeature } from './ledger';
import { linksFeature } from './links';
import { memoFeature, memoReturnFeature } from './memo';
import { outstandingFeature } from './outstanding';
import { ownDataFeature } from './own-data';
import { papersFeature } from './papers';
import { positionsFeature } from './positions';
import { profileFeature } from './profile';
import { registerFeature } from './register';
import { correctNameFeature, nameFeature } from './register/name';
import { releaseWordFeature } from './release-word';
import { notMineFeature, remindersFeature } from './reminders';
import { reportFeature } from './report';
import { severalFeature } from './report/several';
import { requiredPartsFeature } from './required-parts';
import { createResumeFeature } from './resume';
import { reviewFeature } from './review';
import { approvalsFeature } from './review/several';
import { scoreFeature } from './score';
import { statusFeature } from './status';
import { createUnhandledFeature } from './unhandled';
import { unitsFeature } from './units';
import { unrecognisedFeature } from './unrecognised';
import { withdrawalFeature, withdrawalWordsFeature } from './withdrawal';
import { createWordsFeature } from './words';
import { workFeature } from './work';

/**
 * What the bot can do, in the order in which routes are tried and the help tells it. What takes anything that nobody
 * understood stands last.
 * @param more abilities beside those that ship; they come first, and may take the place of one
 */
export function allFeatures(more: readonly Feature[] = []): Feature[] {
  const ours = [
    ...more,
    workFeature,
    reportFeature,
    severalFeature,
    evidenceFeature,
    statusFeature,
    outstandingFeature,
    dashboardFeature,
    documentsFeature,
    papersFeature,
    itemsFeature,
    assignItemsFeature,
    listItemsFeature,
    linksFeature,
    clarificationFeature,
    reviewFeature,
    approvalsFeature,
    memoFeature,
    memoReturnFeature,
    withdrawalFeature,
    withdrawalWordsFeature,
    assignFeature,
    notMineFeature,
    deadlinesFeature,
    calendarFeature,
    holidaysFeature,
    importsFeature,
    carryOverFeature,
    releaseWordFeature,
    requiredPartsFeature,
    closingFeature,
    scoreFeature,
    explainFeature,
    announceFeature,
    remindersFeature,
    codesFeature,
    unitsFeature,
    positionsFeature,
    correctNameFeature,
    groupsFeature,
    ledgerFeature,
    handoverFeature,
    profileFeature,
    nameFeature,
    accountFeature,
    ownDataFeature,
    unrecognisedFeature,
    registerFeature,
  ];
  const features = [...ours, createWordsFeature(ours)];
  return [
    ...features,
    createResumeFeature(features),
    cancelFeature,
    createHelpFeature(features),
    createUnhandledFeature(features),
  ];
}
