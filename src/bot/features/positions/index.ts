import { button, type Feature, intent, route } from '../../feature';
import { changePositionButton, holderButton, morePositionsButton, openPositionButton, positionButton } from './buttons';
import { positionsForm } from './form';
import { openPosition, showMorePositions, showPositions } from './show-positions';
import { startAdding, startFromCard, startFromOldCard, startMoving, startRemoving, startRenaming } from './start';
import { helpText } from './texts';

/** The positions that reports of an office go through: an admin sees and changes them, and says who holds them. */
export const positionsFeature: Feature = {
  name: positionsForm.name,
  routes: [
    route(intent('positions'), 'administer', showPositions, 'private'),
    route(button(morePositionsButton), 'administer', showMorePositions, 'private'),
    route(button(openPositionButton), 'administer', openPosition, 'private'),
    route(intent('add_position'), 'administer', startAdding, 'private'),
    route(intent('rename_position'), 'administer', startRenaming, 'private'),
    route(intent('move_position'), 'administer', startMoving, 'private'),
    route(intent('remove_position'), 'administer', startRemoving, 'private'),
    route(button(changePositionButton), 'administer', startFromCard, 'private'),
    route(button(positionButton), 'administer', startFromOldCard, 'private'),
    route(button(holderButton), 'administer', startFromOldCard, 'private'),
    ...positionsForm.routes,
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: positionsForm.askAgain,
};
