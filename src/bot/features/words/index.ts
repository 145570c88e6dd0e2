import { button, type Feature, intent, reads, route } from '../../feature';
import { menuWords } from '../../texts';
import { changeWordButton, moreWordsButton } from './buttons';
import { createWordsForm } from './form';
import { showMoreWords, showWords } from './show-words';
import { createStarts } from './start';
import { helpText } from './texts';

/**
 * The office's own words for its units, measures and positions, which an admin teaches.
 * @param features whose commands no word may take away
 */
export function createWordsFeature(features: readonly Feature[]): Feature {
  const commands = () => [...menuWords, ...features.flatMap(({ help }) => help.map(({ say }) => say))];
  const form = createWordsForm(commands);
  const { teaching, forgetting, fromCard } = createStarts(form, commands);
  return {
    name: form.name,
    routes: [
      reads(route(intent('taught_words'), 'administer', showWords, 'private')),
      reads(route(button(moreWordsButton), 'administer', showMoreWords, 'private')),
      route(intent('teach_word'), 'administer', teaching, 'private'),
      route(intent('forget_word'), 'administer', forgetting, 'private'),
      route(button(changeWordButton), 'administer', fromCard, 'private'),
      ...form.routes,
    ],
    help: [{ ...helpText, who: 'administer', place: 'private' }],
    askAgain: form.askAgain,
  };
}
