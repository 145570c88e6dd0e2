import { always, button, type Feature, intent, route } from '../../feature';
import { deleteButton, keepButton } from './buttons';
import { copyOwnData } from './copy-own-data';
import { askDeletion, deleteAll, keepAll } from './delete-own-data';
import { helpTexts } from './texts';

/** A person's own data: a copy of it, and its deletion, which withdraws the consent. */
export const ownDataFeature: Feature = {
  name: 'own-data',
  routes: [
    route(always(intent('delete_my_data')), 'anyone', askDeletion),
    route(button(deleteButton), 'anyone', deleteAll),
    route(button(keepButton), 'anyone', keepAll),
    route(intent('copy_my_data'), 'member', copyOwnData, 'private'),
  ],
  help: [
    { ...helpTexts.copy, who: 'member', place: 'private' },
    { ...helpTexts.delete, who: 'member', place: 'private' },
  ],
};
