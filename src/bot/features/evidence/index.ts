import { button, type Feature, intent, lineEvent, links, media, route, whoMay } from '../../feature';
import {
  addButton,
  confirmWithdrawButton,
  elsewhereButton,
  keepButton,
  listButton,
  otherRoundButton,
  withdrawButton,
} from './buttons';
import { placeElsewhere, placeInOtherRound } from './correct-placing';
import { evidenceForm } from './form';
import { setLocation } from './keep-location';
import { onAdd, startSending, takeLinks } from './send';
import { onList, showEvidence, showOwnEvidence } from './show-evidence';
import { takeMedia } from './take-media';
import { helpTexts } from './texts';
import { takeUnsend } from './unsend';
import { askWithdrawal, keepPiece, withdraw } from './withdraw';

/** Pictures, files, videos and links that show what was done: taken, given to a measure, looked at, taken back. */
export const evidenceFeature: Feature = {
  name: evidenceForm.name,
  routes: [
    route(media(), 'report', takeMedia),
    route(links(), 'report', takeLinks),
    ...evidenceForm.routes,
    route(button(elsewhereButton), whoMay('report', 'measure'), placeElsewhere),
    route(button(otherRoundButton), whoMay('report', 'measure'), placeInOtherRound),
    route(intent('send_evidence'), 'report', startSending),
    route(button(addButton), whoMay('report', 'measure'), onAdd),
    route(intent('show_evidence'), 'view', showEvidence),
    route(button(listButton), whoMay('view', 'measure'), onList),
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
  askAgain: evidenceForm.askAgain,
};
