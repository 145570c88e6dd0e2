import { announce } from './announce';
import { cancel } from './cancel';
import { deadlines } from './deadlines';
import type { Definition } from './define-intent';
import { deleteMyData } from './delete-my-data';
import { document } from './document';
import { explain } from './explain';
import { help } from './help';
import { measureStatus } from './measure-status';
import { myMeasures } from './my-measures';
import { myProfile } from './my-profile';
import { none } from './none';
import { outstanding } from './outstanding';
import { register } from './register';
import { report } from './report';
import { resumeReminders } from './resume-reminders';
import { reviewQueue } from './review-queue';
import { score } from './score';
import { scoreCompare } from './score-compare';
import { stopReminders } from './stop-reminders';
import { strengths } from './strengths';
import { weaknesses } from './weaknesses';
import { whatIf } from './what-if';

const ALL = {
  help,
  register,
  my_profile: myProfile,
  my_measures: myMeasures,
  report,
  measure_status: measureStatus,
  outstanding,
  score,
  score_compare: scoreCompare,
  strengths,
  weaknesses,
  what_if: whatIf,
  explain,
  deadlines,
  announce,
  review_queue: reviewQueue,
  document,
  stop_reminders: stopReminders,
  resume_reminders: resumeReminders,
  delete_my_data: deleteMyData,
  cancel,
  none,
};

/** What the contract (section 4) has names for; `none` is what is not meant for the bot. */
export type ContractIntent = keyof typeof ALL;

/** Their definitions, in the order of the contract, which is that of the learned weights too. */
export const CONTRACT: Readonly<Record<ContractIntent, Definition>> = ALL;
