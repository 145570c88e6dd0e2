import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type Assessed, answerAbout } from './assessed';
import type { GainsPayload } from './buttons';
import { gainsMessage } from './messages/gains';
import { whatIfMessage } from './messages/what-if';
import { phrases } from './texts';

/** What would raise the score is the work of measures. */
const SAYS_MEASURES = { measures: true };

/** What the total would be if some items had 100; without items, which ones would add most. */
export function answerWhatIf(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const items = slots.items ?? (slots.item === undefined ? [] : [slots.item]);
  return answerAbout(
    ctx,
    slots.fiscalYear,
    (year) => (items.length > 0 ? phrases.whatIf(items, year) : phrases.gains(year)),
    (assessed) => ({ replies: [items.length > 0 ? whatIfMessage(assessed, items) : gainsMessage(assessed, slots)] }),
    SAYS_MEASURES,
  );
}

/** The items that would add most in the year it names, else in the latest. */
export function answerGains(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const answer = (assessed: Assessed): Outcome => ({ replies: [gainsMessage(assessed, {})] });
  return answerAbout(ctx, slots.fiscalYear, phrases.gains, answer, SAYS_MEASURES);
}

/** The items that would add most, from where the button says. */
export function showGains(ctx: MemberContext, { payload }: Input<GainsPayload>): Promise<Outcome> {
  const about = { indicator: payload.indicator ?? undefined, instrument: payload.instrument ?? undefined };
  const answer = (assessed: Assessed): Outcome => ({ replies: [gainsMessage(assessed, about, payload.from)] });
  return answerAbout(ctx, payload.year, phrases.gains, answer, SAYS_MEASURES);
}
