import {
  commentButton,
  endorseButton,
  memoReportsButton,
  publishButton,
  releaseButton,
  sendBackButton,
  startButton,
} from '../../../notifications/memos/buttons';
import { helpTexts } from '../../../notifications/memos/texts';
import { button, type Feature, intent, reads, route, whoMay } from '../../feature';
import { askComment, commentForm, onEndorse, onPublish } from './endorse';
import { askWhichToReturn, sendBackForm } from './send-back';
import { showMemos, showMoreReports } from './show';
import { askStart, onRelease, onStart } from './start';

/** Putting the report of a round forward: position after position endorses it, the last releases it. */
export const memoFeature: Feature = {
  name: commentForm.name,
  routes: [
    reads(route(intent('memos'), 'view', showMemos, 'private')),
    route(intent('start_memo'), whoMay('start', 'memo'), askStart, 'private'),
    route(button(startButton), whoMay('start', 'memo'), onStart, 'private'),
    route(button(releaseButton), 'administer', onRelease, 'private'),
    route(button(endorseButton), whoMay('endorse', 'memo'), onEndorse, 'private'),
    route(button(publishButton), whoMay('endorse', 'memo'), onPublish, 'private'),
    route(button(memoReportsButton), whoMay('endorse', 'memo'), showMoreReports, 'private'),
    route(button(commentButton), whoMay('endorse', 'memo'), askComment, 'private'),
    ...commentForm.routes,
    route(button(sendBackButton), whoMay('endorse', 'memo'), askWhichToReturn, 'private'),
  ],
  help: [
    { ...helpTexts.see, who: 'view', place: 'private' },
    { ...helpTexts.start, who: 'administer', place: 'private' },
  ],
  askAgain: commentForm.askAgain,
};

/** Sending a report back from a memo; begun by the memo's button. */
export const memoReturnFeature: Feature = {
  name: sendBackForm.name,
  routes: sendBackForm.routes,
  help: [],
  askAgain: sendBackForm.askAgain,
};
