import {
  approveButton,
  approveWithoutButton,
  moreQueueButton,
  openButton,
  returnButton,
} from '../../../notifications/reviews/buttons';
import { helpText } from '../../../notifications/reviews/texts';
import { button, type Feature, intent, route, whoMay } from '../../feature';
import { approve, approveWithout } from './approve';
import { reviewByWords } from './review-by-words';
import { askReason, sendBackForm } from './send-back';
import { showMoreQueue, showQueue } from './show-queue';
import { openReport } from './show-report';

/** Reviewing what was handed in: the queue, a report with what changed, approving it or sending it back. */
export const reviewFeature: Feature = {
  name: sendBackForm.name,
  routes: [
    route(intent('review_queue'), 'review', showQueue, 'private'),
    route(button(moreQueueButton), 'review', showMoreQueue, 'private'),
    route(intent('review_report'), 'review', reviewByWords, 'private'),
    route(button(openButton), whoMay('review', 'report'), openReport, 'private'),
    route(button(approveButton), whoMay('review', 'report'), approve, 'private'),
    route(button(approveWithoutButton), whoMay('review', 'report'), approveWithout, 'private'),
    route(button(returnButton), whoMay('review', 'report'), askReason, 'private'),
    ...sendBackForm.routes,
  ],
  help: [{ ...helpText, who: 'review', place: 'private' }],
  askAgain: sendBackForm.askAgain,
};
