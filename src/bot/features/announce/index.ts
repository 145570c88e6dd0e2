import { acknowledgeButton } from '../../../notifications/announcements/acknowledge-button';
import { button, type Feature, intent, route, whoMay } from '../../feature';
import { onAcknowledge } from './acknowledge';
import {
  againButton,
  correctButton,
  fileButton,
  listButton,
  moreMineButton,
  moreScheduledButton,
  nudgeButton,
  openButton,
  sendNudgeButton,
  sendUnitNudgeButton,
  takeBackButton,
  unitNudgeButton,
  unitWhoButton,
  whoButton,
} from './buttons';
import { announceForm } from './form';
import { correct, takeBack, writeAgain } from './manage/act';
import { showCirculation } from './manage/circulation';
import { giveCirculationFile } from './manage/circulation-file';
import { showMine, showMoreMine, showMoreScheduled, showScheduled } from './manage/list-mine';
import { askToNudge, askToNudgeUnit, sendNudge, sendUnitNudge } from './manage/nudge/on-nudge';
import { openAnnouncement } from './manage/open';
import { showReceived } from './manage/received';
import { showUnit } from './manage/unit';
import { showWho } from './manage/who';
import { preparePicture } from './picture-in-line';
import { startFromText } from './start';
import { helpTexts } from './texts';

/** Announcements: written, seen as they will look, sent or scheduled, acknowledged, and followed up. */
export const announceFeature: Feature = {
  name: announceForm.name,
  askAgain: announceForm.askAgain,
  prepare: preparePicture,
  routes: [
    route(button(acknowledgeButton), 'member', onAcknowledge),
    route(intent('received_announcements'), 'member', showReceived),
    route(intent('own_announcements'), 'announce', showMine),
    route(intent('scheduled_announcements'), 'announce', showScheduled),
    route(intent('announce'), 'announce', startFromText),
    ...announceForm.routes,
    route(button(moreMineButton), 'announce', showMoreMine, 'private'),
    route(button(moreScheduledButton), 'announce', showMoreScheduled, 'private'),
    route(button(openButton), whoMay('manage', 'announcement'), openAnnouncement, 'private'),
    route(button(whoButton), whoMay('manage', 'announcement'), showWho, 'private'),
    route(button(listButton), whoMay('manage', 'announcement'), showCirculation, 'private'),
    route(button(fileButton), whoMay('manage', 'announcement'), giveCirculationFile, 'private'),
    route(button(nudgeButton), whoMay('manage', 'announcement'), askToNudge, 'private'),
    route(button(sendNudgeButton), whoMay('manage', 'announcement'), sendNudge, 'private'),
    route(button(unitWhoButton), whoMay('follow_up', 'announcement'), showUnit, 'private'),
    route(button(unitNudgeButton), whoMay('follow_up', 'announcement'), askToNudgeUnit, 'private'),
    route(button(sendUnitNudgeButton), whoMay('follow_up', 'announcement'), sendUnitNudge, 'private'),
    route(button(correctButton), whoMay('manage', 'announcement'), correct, 'private'),
    route(button(againButton), whoMay('manage', 'announcement'), writeAgain, 'private'),
    route(button(takeBackButton), whoMay('manage', 'announcement'), takeBack, 'private'),
  ],
  help: [
    { ...helpTexts.announce, who: 'announce', place: 'private' },
    { ...helpTexts.mine, who: 'announce', place: 'private' },
    { ...helpTexts.received, who: 'member', place: 'anywhere' },
  ],
};
