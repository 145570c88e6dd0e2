import { button, command, type Feature, inDialog, intent, mediaInDialog, route, whoMay } from '../../feature';
import {
  backButton,
  cancelButton,
  confirmButton,
  discardButton,
  draftButton,
  editButton,
  fieldButton,
  measureButton,
  mineButton,
  moreMeasuresButton,
  progressButton,
  roundButton,
  skipButton,
  startButton,
  statusButton,
  theirsButton,
  undoButton,
} from './buttons';
import { pressConfirm } from './confirm';
import { OWN_WORDS } from './draft';
import { pressDiscard, pressDraft } from './drafts';
import { goOn } from './go-on';
import { hear } from './hear';
import {
  pressBack,
  pressCancel,
  pressEdit,
  pressField,
  pressMeasure,
  pressMine,
  pressMoreMeasures,
  pressProgress,
  pressRound,
  pressSkip,
  pressStatus,
  pressTheirs,
} from './press';
import { startFromButton, startFromText } from './start';
import { takeMedia } from './take-evidence';
import { FEATURE, talkOf } from './talk';
import { helpText } from './texts';
import { pressUndo, UNDO, undoLast } from './undo';

/** Reporting on a measure: in one line or step by step, always seen once more before it is sent. */
export const reportFeature: Feature = {
  name: FEATURE,
  routes: [
    route(intent('report'), 'report', startFromText),
    route(button(startButton), whoMay('report', 'measure'), startFromButton),
    route(inDialog(FEATURE, OWN_WORDS), 'report', hear),
    route(mediaInDialog(FEATURE), 'report', takeMedia),
    route(button(measureButton), whoMay('report', 'measure'), pressMeasure),
    route(button(moreMeasuresButton), 'report', pressMoreMeasures),
    route(button(roundButton), 'report', pressRound),
    route(button(progressButton), 'report', pressProgress),
    route(button(statusButton), 'report', pressStatus),
    route(button(skipButton), 'report', pressSkip),
    route(button(backButton), 'report', pressBack),
    route(button(editButton), 'report', pressEdit),
    route(button(fieldButton), 'report', pressField),
    route(button(confirmButton), 'report', pressConfirm),
    route(button(cancelButton), 'report', pressCancel),
    route(button(mineButton), 'report', pressMine),
    route(button(theirsButton), 'report', pressTheirs),
    route(button(draftButton), 'report', pressDraft),
    route(button(discardButton), whoMay('report', 'measure'), pressDiscard),
    route(command(UNDO, 'ย้อนการส่ง'), 'report', undoLast),
    route(button(undoButton), whoMay('undo', 'submission'), pressUndo),
  ],
  help: [{ ...helpText, who: 'report', place: 'anywhere' }],
  askAgain: (ctx) => {
    const { dialog, draft, step } = talkOf(ctx);
    return goOn(ctx, dialog, draft, step);
  },
};
