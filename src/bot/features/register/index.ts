import { button, type Feature, intent, lineEvent, reads, route } from '../../feature';
import { consentButton, declineButton } from './buttons';
import { agree, decline, sayConsent } from './consent';
import { greet, noteBlocked } from './friendship';
import { prepareRegistration } from './prepare';
import { showNotice } from './show-notice';
import { takeCode } from './take-code';
import { helpText, noticeHelpText } from './texts';

/** Who comes in: a code, the privacy notice, and consent. */
export const registerFeature: Feature = {
  name: 'register',
  routes: [
    route(intent('privacy_notice'), 'anyone', showNotice),
    route(intent('register'), 'anyone', takeCode),
    reads(route(intent('consent'), 'anyone', sayConsent)),
    route(button(consentButton), 'anyone', agree),
    route(button(declineButton), 'anyone', decline),
    route(lineEvent('follow'), 'anyone', greet),
    route(lineEvent('unfollow'), 'anyone', noteBlocked),
  ],
  prepare: prepareRegistration,
  help: [
    { ...helpText, who: 'anyone', place: 'private' },
    { ...noticeHelpText, who: 'anyone', place: 'private' },
  ],
};
