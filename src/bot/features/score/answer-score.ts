import { scoreOf } from '../../../domain/assessments/score-of.rules';
import { textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { Slots } from '../../understand';
import { type Assessed, answerAbout } from './assessed';
import { gainsAction, rankingAction, totalAction } from './follow-ups';
import { indicatorMessage } from './messages/indicator';
import { instrumentMessage } from './messages/instrument';
import { itemMessage } from './messages/item';
import { totalMessage } from './messages/total';
import { phrases, texts } from './texts';

/** A score: of an item, else of an indicator, else of an instrument, else the total. */
export function answerScore(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return answerAbout(
    ctx,
    slots.fiscalYear,
    (year) => askAgain(slots, year),
    (assessed) => ({
      replies: [scoreMessage(assessed, slots)],
    }),
    { measures: slots.indicator !== undefined || slots.item !== undefined },
  );
}

function askAgain({ item, indicator, instrument }: Slots, year: number): string {
  if (item !== undefined) return phrases.item(item, year);
  if (indicator !== undefined) return phrases.indicator(indicator, year);
  return instrument === undefined ? phrases.total(year) : phrases.instrument(instrument, year);
}

function scoreMessage(assessed: Assessed, { item, indicator, instrument }: Slots): Message {
  const { assessment, framework } = assessed;
  const answer = scoreOf(assessment, framework, { item, indicator, instrument });
  switch (answer?.kind) {
    case 'item':
      return itemMessage(assessed, answer);
    case 'indicator':
      return indicatorMessage(assessed, answer);
    case 'instrument':
      return instrumentMessage(assessed, answer);
    case 'total':
      return totalMessage(assessed);
    default:
      return notThere(assessed, item, indicator);
  }
}

function notThere(assessed: Assessed, item: string | undefined, indicator: number | undefined): Message {
  const year = assessed.assessment.fiscalYear;
  const sentence = item === undefined ? texts.noSuchIndicator(indicator ?? 0, year) : texts.noSuchItem(item, year);
  return textMessage(sentence, [totalAction(assessed), rankingAction(assessed, 'weakness'), ...gainsAction(assessed)]);
}
