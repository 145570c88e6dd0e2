import { type Feature, intent, lineEvent, meant, reads, route } from '../../feature';
import { meantButton } from './buttons';
import { answerNotUnderstood } from './not-understood';
import { answerOnlyText } from './only-text';

/** What no other feature takes. Stands last: a feature that learns one of these comes before it. */
export function createUnhandledFeature(features: readonly Feature[]): Feature {
  return {
    name: 'unhandled',
    routes: [
      reads(route(intent('none'), 'anyone', answerNotUnderstood(features))),
      reads(route(meant(meantButton), 'anyone', answerNotUnderstood(features))),
      reads(route(lineEvent('message'), 'anyone', answerOnlyText(features))),
    ],
    help: [],
  };
}
