import { codeButton } from '../../../notifications/codes/buttons';
import { button, type Feature, intent, reads, route } from '../../feature';
import {
  confirmRemoveButton,
  confirmRevokeButton,
  keepButton,
  keepCodeButton,
  moreCodesButton,
  moreStaffButton,
  removeButton,
  revokeButton,
} from './buttons';
import { codeForm } from './form';
import { showInvitation } from './invite';
import { prepareIssue } from './issue';
import { askRevocation, keepCode, revoke, showMoreCodes, showOpenCodes } from './open-codes';
import { askRemoval, keep, remove } from './remove';
import { showMoreStaff, showStaff } from './staff';
import { onCode, startCode } from './start';
import { CODES, helpTexts } from './texts';

/** Who may come in and who is in: registration codes, and the people who used them. */
export const codesFeature: Feature = {
  name: CODES,
  askAgain: codeForm.askAgain,
  routes: [
    reads(route(intent('invite'), 'member', showInvitation)),
    route(intent('issue_code'), 'administer', startCode, 'private'),
    route(button(codeButton), 'administer', onCode, 'private'),
    ...codeForm.routes,
    route(intent('staff'), 'administer', showStaff, 'private'),
    route(intent('remove_right'), 'administer', showStaff, 'private'),
    route(button(moreStaffButton), 'administer', showMoreStaff, 'private'),
    route(button(removeButton), 'administer', askRemoval, 'private'),
    route(button(confirmRemoveButton), 'administer', remove, 'private'),
    route(button(keepButton), 'administer', keep, 'private'),
    route(intent('open_codes'), 'administer', showOpenCodes, 'private'),
    route(button(moreCodesButton), 'administer', showMoreCodes, 'private'),
    route(button(revokeButton), 'administer', askRevocation, 'private'),
    route(button(confirmRevokeButton), 'administer', revoke, 'private'),
    route(button(keepCodeButton), 'administer', keepCode, 'private'),
  ],
  prepare: prepareIssue,
  help: [
    { ...helpTexts.invite, who: 'administer', place: 'private' },
    { ...helpTexts.codes, who: 'administer', place: 'private' },
    { ...helpTexts.openCodes, who: 'administer', place: 'private' },
    { ...helpTexts.staff, who: 'administer', place: 'private' },
  ],
};
