import { button, type Feature, intent, reads, route, whoMay } from '../../feature';
import { assignForm } from './assign-form';
import { assignItemButton, listItemsButton, moreItemsButton, reportItemButton } from './buttons';
import { itemsForm } from './form';
import { listForm } from './list-form';
import { showItems, showMoreItems } from './show-items';
import {
  startAssigning,
  startAssigningOne,
  startFromCard,
  startListing,
  startListingOf,
  startReporting,
} from './start';
import { assignHelp, helpText } from './texts';

/** The O items of a year: each has a page of the office's website, which its unit says. */
export const itemsFeature: Feature = {
  name: itemsForm.name,
  routes: [
    reads(route(intent('items'), 'view', showItems, 'private')),
    reads(route(button(moreItemsButton), 'view', showMoreItems, 'private')),
    route(intent('report_item'), whoMay('report', 'item'), startReporting, 'private'),
    route(button(reportItemButton), whoMay('report', 'item'), startFromCard, 'private'),
    ...itemsForm.routes,
  ],
  help: [{ ...helpText, who: 'view', place: 'private' }],
  askAgain: itemsForm.askAgain,
};

/** Which unit sees to which item, said by an admin. */
export const assignItemsFeature: Feature = {
  name: assignForm.name,
  routes: [
    route(intent('assign_items'), 'administer', startAssigning, 'private'),
    route(button(assignItemButton), 'administer', startAssigningOne, 'private'),
    ...assignForm.routes,
  ],
  help: [{ ...assignHelp, who: 'administer', place: 'private' }],
  askAgain: assignForm.askAgain,
};

/** The list of a year's items, given by an admin. */
export const listItemsFeature: Feature = {
  name: listForm.name,
  routes: [
    route(intent('list_items'), 'administer', startListing, 'private'),
    route(button(listItemsButton), 'administer', startListingOf, 'private'),
    ...listForm.routes,
  ],
  // The list of items offers it.
  help: [],
  askAgain: listForm.askAgain,
};
