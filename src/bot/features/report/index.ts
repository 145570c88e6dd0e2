import { button, type Feature, inDialog, intent, route } from '../../feature';
import {
  backButton,
  cancelButton,
  confirmButton,
  editButton,
  fieldButton,
  measureButton,
  moreMeasuresButton,
  progressButton,
  roundButton,
  skipButton,
  startButton,
  statusButton,
} from './buttons';
import { pressConfirm } from './confirm';
import { OWN_WORDS } from './draft';
import { goOn } from './go-on';
import { hear } from './hear';
import {
  pressBack,
  pressCancel,
  pressEdit,
  pressField,
  pressMeasure,
  pressMoreMeasures,
  pressProgress,
  pressRound,
  pressSkip,
  pressStatus,
} from './press';
import { startFromButton, startFromText } from './start';
import { FEATURE, talkOf } from './talk';
import { helpText } from './texts';

/** Reporting on a measure: in one line or step by step, always seen once more before it is sent. */
export const reportFeature: Feature = {
  name: FEATURE,
  routes: [
    route(intent('report'), 'report', startFromText),
    route(button(startButton), 'report', startFromButton),
    route(inDialog(FEATURE, OWN_WORDS), 'report', hear),
    route(button(measureButton), 'report', pressMeasure),
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
  ],
  help: [{ ...helpText, who: 'report', place: 'anywhere' }],
  askAgain: (ctx) => {
    const { dialog, draft, step } = talkOf(ctx);
    return goOn(ctx, dialog, draft, step);
  },
};
