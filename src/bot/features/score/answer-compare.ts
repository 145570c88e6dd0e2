import { compact } from '../../../compact';
import type { Chart } from '../../../documents/charts/chart';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { chartOn } from '../../ui/chart';
import type { Slots } from '../../understand';
import { assessedYears, chooseYear } from './assessed';
import { compareTexts } from './compare-texts';
import { neighbour } from './follow-ups';
import { compareMessage } from './messages/compare';
import { phrases, texts } from './texts';

/** So many years still read well side by side. */
const MOST = 5;

/**
 * Compares years, earliest first whatever the order said. One year alone is compared with the assessed one next to it; no year
 * at all: every assessed one.
 */
export async function answerCompare(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const all = await assessedYears(ctx);
  const there = all.map(({ assessment }) => assessment.fiscalYear);
  const ask = askIn(ctx.chat);
  if (there.length === 0) return { replies: [textMessage(texts.noAssessments)] };

  const wanted = yearsWanted(slots, there);
  const years = wanted.slice(-MOST);
  const assessed = all.filter(({ assessment }) => years.includes(assessment.fiscalYear)).reverse();
  const about = { indicator: slots.indicator, instrument: slots.instrument };
  if (years.length < 2 || assessed.length === 0) {
    const missing = years.filter((year) => !there.includes(year));
    const sentence = missing[0] === undefined ? compareTexts.onlyYear(years[0] ?? 0) : texts.noSuchYear(missing, there);
    return { replies: [textMessage(sentence, chooseYear(ask, there, phrases.total))] };
  }
  const shown = { ask, officeName: ctx.organisation.name, picture: (chart: Chart | null) => chartOn(ctx, chart) };
  const isCut = wanted.length > years.length;
  return { replies: [compareMessage({ ...shown, years, assessed, about, isCut })] };
}

function yearsWanted({ fiscalYears, fiscalYear }: Slots, there: readonly number[]): number[] {
  const said = [...new Set(fiscalYears ?? (fiscalYear === undefined ? [] : [fiscalYear]))];
  const [only] = said;
  if (only === undefined) return [...there].sort(byYear);
  const other = said.length === 1 ? neighbour(only, there) : undefined;
  return compact([...said, other === undefined ? null : other]).sort(byYear);
}

function byYear(a: number, b: number): number {
  return a - b;
}
