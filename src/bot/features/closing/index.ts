import { button, type Feature, intent, route } from '../../feature';
import { moreClosedButton, reopenButton } from './buttons';
import { closingForm } from './form';
import { reopen } from './reopen';
import { showClosed, showMoreClosed } from './show-closed';
import { startClosing } from './start';
import { helpText, reopenHelp } from './texts';

/** An admin closes what is overdue and will not be reported any more, and opens it again. */
export const closingFeature: Feature = {
  name: closingForm.name,
  routes: [
    route(intent('close_overdue'), 'administer', startClosing, 'private'),
    ...closingForm.routes,
    route(intent('reopen_closed'), 'administer', showClosed, 'private'),
    route(button(moreClosedButton), 'administer', showMoreClosed, 'private'),
    route(button(reopenButton), 'administer', reopen, 'private'),
  ],
  help: [
    { ...helpText, who: 'administer', place: 'private' },
    { ...reopenHelp, who: 'administer', place: 'private' },
  ],
  askAgain: closingForm.askAgain,
};
