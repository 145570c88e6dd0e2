import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { mayBeImport, notImported } from '../../../domain/imports/sent-file';
import { button, type Feature, intent, mediaThat, route } from '../../feature';
import { importFile, leaveFile, readFile, sayYear, takeAsEvidence } from './act';
import { confirmButton, evidenceButton, leaveButton, readButton, yearButton } from './buttons';
import { giveForm } from './give-form';
import { prepareImport } from './read-ahead';
import { refuseFile, takeFile } from './take-file';
import { helpText } from './texts';

/** Files that admins send to be imported: what they would change is seen first. */
export const importsFeature: Feature = {
  name: 'imports',
  prepare: prepareImport,
  routes: [
    route(
      mediaThat(({ fileName }) => mayBeImport(fileName)),
      'administer',
      takeFile,
      'private',
    ),
    // Whoever reports may mean it as evidence.
    route(
      mediaThat(({ fileName }, person) => notImported(fileName) !== null && !abilitiesOf(person, theOffice).report),
      'administer',
      refuseFile,
      'private',
    ),
    route(intent('import_form'), 'administer', giveForm, 'private'),
    route(button(readButton), 'administer', readFile, 'private'),
    route(button(evidenceButton), 'report', takeAsEvidence, 'private'),
    route(button(yearButton), 'administer', sayYear, 'private'),
    route(button(confirmButton), 'administer', importFile, 'private'),
    route(button(leaveButton), 'administer', leaveFile, 'private'),
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
};
