import { button, type Feature, intent, route } from '../../feature';
import { askForFile, goOnAsking, makeAnyway } from './ask';
import { askButton, makeButton } from './buttons';
import { memoForm } from './memo/form';
import { helpTexts } from './texts';

/** The office's papers as files: asked for, checked, and made by a worker. */
export const documentsFeature: Feature = {
  name: memoForm.name,
  routes: [
    route(intent('document'), 'documents', askForFile, 'private'),
    route(button(askButton), 'documents', goOnAsking, 'private'),
    route(button(makeButton), 'documents', makeAnyway, 'private'),
    ...memoForm.routes,
  ],
  help: helpTexts.map((line) => ({ ...line, who: 'documents', place: 'private' })),
  askAgain: memoForm.askAgain,
};
