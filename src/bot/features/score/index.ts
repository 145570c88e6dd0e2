import { button, type Feature, intent, reads, route } from '../../feature';
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
    reads(route(intent('score'), 'view', answerScore)),
    reads(route(intent('score_compare'), 'view', answerCompare)),
    reads(route(intent('strengths'), 'view', answerRanking('strength'))),
    reads(route(intent('weaknesses'), 'view', answerRanking('weakness'))),
    reads(route(intent('what_if'), 'view', answerWhatIf)),
    reads(route(intent('score_gains'), 'view', answerGains)),
    reads(route(button(gainsButton), 'view', showGains)),
  ],
  help: helpTexts.map((line) => ({ ...line, who: 'view', place: 'anywhere' })),
};
