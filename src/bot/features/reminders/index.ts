import {
  againButton,
  notMineButton,
  notMineOfButton,
  nudgeButton,
  peopleButton,
  sendNudgeButton,
} from '../../../notifications/reminders/buttons';
import { helpTexts } from '../../../notifications/reminders/texts';
import { button, type Feature, intent, route, whoMay } from '../../feature';
import { askAgain } from './ask-again';
import { askToNudgePerson } from './nudge/nudge-person';
import { askToNudge, onNudge } from './nudge/preview-nudge';
import { sendNudge } from './nudge/send-nudge';
import { sayNotMine, sayNotMineOf } from './say-not-mine';
import { wish } from './set-quiet';
import { showPeople } from './show-people';

/** What can be done about reminders: ask for one again, say it is not one's own, see who owes what, nudge them, want none. */
export const remindersFeature: Feature = {
  name: 'reminders',
  routes: [
    route(button(againButton), 'member', askAgain, 'private'),
    route(button(notMineButton), 'member', sayNotMine, 'private'),
    route(button(notMineOfButton), 'member', sayNotMineOf, 'private'),
    route(intent('nudge'), 'nudge', askToNudge, 'private'),
    route(intent('nudge_person'), 'nudge', askToNudgePerson, 'private'),
    route(button(nudgeButton), whoMay('nudge', 'unit'), onNudge, 'private'),
    route(button(sendNudgeButton), whoMay('nudge', 'unit'), sendNudge, 'private'),
    route(button(peopleButton), whoMay('nudge', 'unit'), showPeople, 'private'),
    route(intent('stop_reminders'), 'member', wish(true)),
    route(intent('resume_reminders'), 'member', wish(false)),
  ],
  help: [
    { ...helpTexts.nudge, who: 'nudge', place: 'private' },
    { ...helpTexts.nudgeOne, who: 'nudge', place: 'private' },
    { ...helpTexts.quiet, who: 'member', place: 'anywhere' },
    { ...helpTexts.resume, who: 'member', place: 'anywhere' },
  ],
};
