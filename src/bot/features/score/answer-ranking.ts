import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { answerAbout } from './assessed';
import { rankedOf, rankingMessage } from './messages/ranking';
import { phrases } from './texts';

/** The strengths or weaknesses of a year, of one instrument where one is named. */
export function answerRanking(kind: 'strength' | 'weakness') {
  return (ctx: MemberContext, { slots }: Input): Promise<Outcome> =>
    answerAbout(
      ctx,
      slots.fiscalYear,
      (year) => phrases.ranking(kind, year, slots.instrument),
      (assessed) => ({
        replies: [rankingMessage(assessed, kind, slots.instrument)],
        listed: rankedOf(assessed, kind, slots.instrument).listed.map(({ num }) => ({
          intent: 'score',
          slots: { indicator: num, fiscalYear: assessed.assessment.fiscalYear },
        })),
      }),
      { measures: kind === 'weakness' },
    );
}
