import { button, command, type Feature, inDialog, intent, mediaInDialog, route, whoMay } from '../../feature';
import { pressAcknowledge } from './acknowledge';
import { acknowledgeButton } from './acknowledge-button';
import {
  againButton,
  audienceButton,
  chosenButton,
  confirmButton,
  correctButton,
  dropButton,
  earlierButton,
  fileButton,
  giveUpButton,
  listButton,
  mentionButton,
  moreButton,
  moreMineButton,
  moreScheduledButton,
  nudgeButton,
  openButton,
  pickButton,
  stepButton,
  takeBackButton,
  timeButton,
  tryButton,
  unitNudgeButton,
  unitWhoButton,
  whoButton,
} from './buttons';
import { pressConfirm } from './confirm';
import { OWN_WORDS } from './draft';
import { hear } from './hear';
import { correct, nudge, takeBack, writeAgain } from './manage/act';
import { showCirculation } from './manage/circulation';
import { giveCirculationFile } from './manage/circulation-file';
import { MINE, SCHEDULED, showMine, showMoreMine, showMoreScheduled, showScheduled } from './manage/list-mine';
import { openAnnouncement } from './manage/open';
import { RECEIVED, showReceived } from './manage/received';
import { nudgeUnit, showUnit } from './manage/unit';
import { showWho } from './manage/who';
import { preparePicture } from './picture-in-line';
import {
  pressAudience,
  pressChosen,
  pressDrop,
  pressEarlier,
  pressGiveUp,
  pressMention,
  pressMore,
  pressPick,
  pressStep,
  pressTime,
  pressTry,
} from './press';
import { startFromText } from './start';
import { takePictureInDialog } from './take-picture';
import { FEATURE } from './talk';
import { helpTexts } from './texts';

/** Announcements: written, seen as they will look, sent or scheduled, acknowledged, and followed up. */
export const announceFeature: Feature = {
  name: FEATURE,
  prepare: preparePicture,
  routes: [
    route(button(acknowledgeButton), 'member', pressAcknowledge),
    route(command(RECEIVED, 'ประกาศล่าสุด'), 'member', showReceived),
    route(command(MINE, 'ประกาศของฉัน'), 'announce', showMine),
    route(command(SCHEDULED, 'ประกาศที่ตั้งเวลา'), 'announce', showScheduled),
    route(intent('announce'), 'announce', startFromText),
    route(inDialog(FEATURE, OWN_WORDS), 'announce', hear, 'private'),
    route(mediaInDialog(FEATURE), 'announce', takePictureInDialog, 'private'),
    route(button(audienceButton), 'announce', pressAudience, 'private'),
    route(button(pickButton), 'announce', pressPick, 'private'),
    route(button(moreButton), 'announce', pressMore, 'private'),
    route(button(chosenButton), 'announce', pressChosen, 'private'),
    route(button(earlierButton), whoMay('manage', 'announcement'), pressEarlier, 'private'),
    route(button(stepButton), 'announce', pressStep, 'private'),
    route(button(dropButton), 'announce', pressDrop, 'private'),
    route(button(mentionButton), 'announce', pressMention, 'private'),
    route(button(timeButton), 'announce', pressTime, 'private'),
    route(button(tryButton), 'announce', pressTry, 'private'),
    route(button(confirmButton), 'announce', pressConfirm, 'private'),
    route(button(giveUpButton), 'announce', pressGiveUp, 'private'),
    route(button(moreMineButton), 'announce', showMoreMine, 'private'),
    route(button(moreScheduledButton), 'announce', showMoreScheduled, 'private'),
    route(button(openButton), whoMay('manage', 'announcement'), openAnnouncement, 'private'),
    route(button(whoButton), whoMay('manage', 'announcement'), showWho, 'private'),
    route(button(listButton), whoMay('manage', 'announcement'), showCirculation, 'private'),
    route(button(fileButton), whoMay('manage', 'announcement'), giveCirculationFile, 'private'),
    route(button(nudgeButton), whoMay('manage', 'announcement'), nudge, 'private'),
    route(button(unitWhoButton), whoMay('follow_up', 'announcement'), showUnit, 'private'),
    route(button(unitNudgeButton), whoMay('follow_up', 'announcement'), nudgeUnit, 'private'),
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
