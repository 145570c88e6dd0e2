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
import { sayNotMine, sayNotMineOf, sayNotMineTyped } from './say-not-mine';
import { wish } from './set-quiet';
import { showPeople } from './show-people';

/** What can be done about reminders: ask for one again, see who owes what, nudge them, want none. */
export const remindersFeature: Feature = {
  name: 'reminders',
  routes: [
    route(button(againButton), 'member', askAgain, 'private'),
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

/** Says that a measure is not one's own, in answer to a reminder or without one. */
export const notMineFeature: Feature = {
  name: 'not_mine',
  routes: [
    route(button(notMineButton), 'member', sayNotMine, 'private'),
    route(button(notMineOfButton), 'member', sayNotMineOf, 'private'),
    route(intent('not_mine'), 'report', sayNotMineTyped, 'private'),
  ],
  help: [{ ...helpTexts.notMine, who: 'report', place: 'private' }],
};
