import { button, type Feature, intent, route } from '../../feature';
import { answerCompare } from './answer-compare';
import { answerRanking } from './answer-ranking';
import { answerScore } from './answer-score';
import { answerGains, answerWhatIf, showGains } from './answer-what-if';
import { gainsButton } from './buttons';
import { helpTexts } from './texts';

/** The results of the assessment: scores, strengths and weaknesses, years side by side, and what would raise them. */
export const scoreFeature: Feature = {
  name: 'score',
  routes: [
    route(intent('score'), 'view', answerScore),
    route(intent('score_compare'), 'view', answerCompare),
    route(intent('strengths'), 'view', answerRanking('strength')),
    route(intent('weaknesses'), 'view', answerRanking('weakness')),
    route(intent('what_if'), 'view', answerWhatIf),
    route(intent('score_gains'), 'view', answerGains),
    route(button(gainsButton), 'view', showGains),
  ],
  help: helpTexts.map((line) => ({ ...line, who: 'view', place: 'anywhere' })),
};
