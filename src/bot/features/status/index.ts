import { button, type Feature, intent, reads, route } from '../../feature';
import { moreRankingButton, moreStatusButton } from './buttons';
import { showDetail } from './show-detail';
import { showMoreRanking, showRanking } from './show-ranking';
import { showMoreStatus, showStatus } from './show-status';
import { helpTexts } from './texts';

/** How far measures, units and the office are. */
export const statusFeature: Feature = {
  name: 'status',
  routes: [
    reads(route(intent('measure_status'), 'view', showStatus)),
    reads(route(button(moreStatusButton), 'view', showMoreStatus)),
    reads(route(intent('measure_detail'), 'view', showDetail)),
    reads(route(intent('unit_ranking'), 'view', showRanking)),
    reads(route(button(moreRankingButton), 'view', showMoreRanking)),
  ],
  help: helpTexts.map((line) => ({ ...line, who: 'view', place: 'anywhere' })),
};
