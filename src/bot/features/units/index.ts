import { button, type Feature, intent, route } from '../../feature';
import { changeUnitButton, moreUnitsButton, openUnitButton } from './buttons';
import { unitsForm } from './form';
import { openUnit, showMoreUnits, showUnits } from './show-units';
import { startAdding, startEnding, startFromCard, startMerging, startRenaming } from './start';
import { helpText } from './texts';

/** The units of an office: an admin sees who is in them, adds one, gives one another name, merges or ends it. */
export const unitsFeature: Feature = {
  name: unitsForm.name,
  routes: [
    route(intent('units'), 'administer', showUnits, 'private'),
    route(button(moreUnitsButton), 'administer', showMoreUnits, 'private'),
    route(button(openUnitButton), 'administer', openUnit, 'private'),
    route(intent('add_unit'), 'administer', startAdding, 'private'),
    route(intent('rename_unit'), 'administer', startRenaming, 'private'),
    route(intent('merge_units'), 'administer', startMerging, 'private'),
    route(intent('end_unit'), 'administer', startEnding, 'private'),
    route(button(changeUnitButton), 'administer', startFromCard, 'private'),
    ...unitsForm.routes,
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: unitsForm.askAgain,
};
