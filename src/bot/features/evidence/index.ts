import { button, type Feature, inDialog, intent, lineEvent, media, mediaInDialog, route, whoMay } from '../../feature';
import { pressDiscard, pressElsewhere, pressMore, pressOtherRound, pressPlace } from './answer-measure';
import { askTalkAgain } from './ask-again';
import {
  addButton,
  confirmWithdrawButton,
  discardButton,
  elsewhereButton,
  keepButton,
  listButton,
  moreMeasuresButton,
  otherRoundButton,
  placeButton,
  withdrawButton,
} from './buttons';
import { hear } from './hear';
import { setLocation } from './keep-location';
import { pressAdd, startSending } from './send';
import { pressList, showEvidence, showOwnEvidence } from './show-evidence';
import { takeMedia, takeMediaInDialog } from './take-media';
import { FEATURE } from './talk';
import { helpTexts } from './texts';
import { takeUnsend } from './unsend';
import { askWithdrawal, keepPiece, withdraw } from './withdraw';

/** Pictures, files, videos and links that show what was done: taken, given to a measure, looked at, taken back. */
export const evidenceFeature: Feature = {
  name: FEATURE,
  routes: [
    route(media(), 'report', takeMedia),
    route(mediaInDialog(FEATURE), 'report', takeMediaInDialog),
    route(inDialog(FEATURE), 'report', hear),
    route(button(placeButton), whoMay('report', 'measure'), pressPlace),
    route(button(moreMeasuresButton), 'report', pressMore),
    route(button(discardButton), 'report', pressDiscard),
    route(button(elsewhereButton), whoMay('report', 'measure'), pressElsewhere),
    route(button(otherRoundButton), whoMay('report', 'measure'), pressOtherRound),
    route(intent('send_evidence'), 'report', startSending),
    route(button(addButton), whoMay('report', 'measure'), pressAdd),
    route(intent('show_evidence'), 'view', showEvidence),
    route(button(listButton), whoMay('view', 'measure'), pressList),
    route(intent('withdraw_evidence'), 'report', showOwnEvidence),
    route(button(withdrawButton), whoMay('withdraw', 'evidence'), askWithdrawal),
    route(button(confirmWithdrawButton), whoMay('withdraw', 'evidence'), withdraw),
    route(button(keepButton), 'report', keepPiece),
    route(lineEvent('unsend'), 'anyone', takeUnsend),
    route(intent('keep_photo_location'), 'administer', setLocation(true), 'private'),
    route(intent('remove_photo_location'), 'administer', setLocation(false), 'private'),
  ],
  help: [
    { ...helpTexts.send, who: 'report', place: 'private' },
    { ...helpTexts.list, who: 'view', place: 'anywhere' },
  ],
  askAgain: askTalkAgain,
};
