import { discardButton, startButton, undoButton } from '../../../ui/report-buttons';
import { button, type Feature, intent, route, whoMay } from '../../feature';
import { discard } from './drafts';
import { reportForm } from './form';
import { startAsBefore } from './several/as-before';
import { startFromButton, startFromText } from './start';
import { helpText } from './texts';
import { undoLast, undoThis } from './undo';

/** Reporting on a measure: in one line or step by step, always seen once more before it is sent. */
export const reportFeature: Feature = {
  name: reportForm.name,
  routes: [
    route(intent('report'), 'report', startFromText),
    route(intent('report_as_before'), 'report', startAsBefore),
    route(button(startButton), whoMay('report', 'measure'), startFromButton),
    ...reportForm.routes,
    route(button(discardButton), whoMay('report', 'measure'), discard),
    route(intent('undo_report'), 'report', undoLast),
    route(button(undoButton), whoMay('undo', 'submission'), undoThis),
  ],
  help: [{ ...helpText, who: 'report', place: 'anywhere' }],
  askAgain: reportForm.askAgain,
};
