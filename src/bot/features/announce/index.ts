import { button, command, type Feature, inDialog, intent, mediaInDialog, route } from '../../feature';
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
    route(command(RECEIVED), 'member', showReceived),
    route(command(MINE), 'announce', showMine),
    route(command(SCHEDULED), 'announce', showScheduled),
    route(intent('announce'), 'announce', startFromText),
    route(inDialog(FEATURE, OWN_WORDS), 'announce', hear, 'private'),
    route(mediaInDialog(FEATURE), 'announce', takePictureInDialog, 'private'),
    route(button(audienceButton), 'announce', pressAudience, 'private'),
    route(button(pickButton), 'announce', pressPick, 'private'),
    route(button(moreButton), 'announce', pressMore, 'private'),
    route(button(chosenButton), 'announce', pressChosen, 'private'),
    route(button(earlierButton), 'announce', pressEarlier, 'private'),
    route(button(stepButton), 'announce', pressStep, 'private'),
    route(button(dropButton), 'announce', pressDrop, 'private'),
    route(button(mentionButton), 'announce', pressMention, 'private'),
    route(button(timeButton), 'announce', pressTime, 'private'),
    route(button(tryButton), 'announce', pressTry, 'private'),
    route(button(confirmButton), 'announce', pressConfirm, 'private'),
    route(button(giveUpButton), 'announce', pressGiveUp, 'private'),
    route(button(moreMineButton), 'announce', showMoreMine, 'private'),
    route(button(moreScheduledButton), 'announce', showMoreScheduled, 'private'),
    route(button(openButton), 'announce', openAnnouncement, 'private'),
    route(button(whoButton), 'announce', showWho, 'private'),
    route(button(listButton), 'announce', showCirculation, 'private'),
    route(button(fileButton), 'announce', giveCirculationFile, 'private'),
    route(button(nudgeButton), 'announce', nudge, 'private'),
    route(button(unitWhoButton), 'nudge', showUnit, 'private'),
    route(button(unitNudgeButton), 'nudge', nudgeUnit, 'private'),
    route(button(correctButton), 'announce', correct, 'private'),
    route(button(againButton), 'announce', writeAgain, 'private'),
    route(button(takeBackButton), 'announce', takeBack, 'private'),
  ],
  help: [
    { ...helpTexts.announce, who: 'announce', place: 'private' },
    { ...helpTexts.mine, who: 'announce', place: 'private' },
    { ...helpTexts.received, who: 'member', place: 'anywhere' },
  ],
};
