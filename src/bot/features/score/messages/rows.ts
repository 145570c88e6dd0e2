import { COLOURS } from '../../../../../flex-templates/parts/colours';
import type { ScoreRow } from '../../../../../flex-templates/score/row';
import { compact } from '../../../../compact';
import type { ClassedIndicator } from '../../../../domain/assessments/classes.rules';
import type { Gain } from '../../../../domain/assessments/gains.rules';
import { CLASS_NAMES, points } from '../../../../domain/assessments/texts';
import { sideBySide } from '../../../../domain/thai-text/lists';
import type { Assessed } from '../assessed';
import { linkOwed, measuresInWords } from '../measures';
import { row } from '../sheet';
import { phrases, signed, texts } from '../texts';

/** What is known of an indicator in words: its class, and its status where the report prints one. */
export function standingOf({ class: kind, status }: Pick<ClassedIndicator, 'class' | 'status'>): string | null {
  return compact([kind ? CLASS_NAMES[kind] : null, status ? status : null]).join(' ') || null;
}

/** An indicator as a row; a tap asks for its own sheet. */
export function indicatorRow({ assessment, ask }: Assessed, indicator: ClassedIndicator): ScoreRow {
  const { num, name, score } = indicator;
  return row({
    label: texts.indicatorNamed(num, name),
    value: score === null ? texts.noScore : points(score),
    percent: score,
    color: indicator.class ? COLOURS[indicator.class] : COLOURS.brand,
    caption: standingOf(indicator),
    action: ask(texts.indicator(num), phrases.indicator(num, assessment.fiscalYear)),
  });
}

/** An indicator under a heading that says all that is known of it. */
export function statedRow(assessed: Assessed, indicator: ClassedIndicator): ScoreRow {
  return { ...indicatorRow(assessed, indicator), value: null, caption: null };
}

/** What an item would add, and which measures are for it, as a row; a tap asks for the item. */
export function gainRow(assessed: Assessed, gain: Gain): ScoreRow {
  const { assessment, ask } = assessed;
  const item = assessment.items.find(({ code }) => code === gain.item);
  return row({
    label: texts.itemNamed(gain.item, item?.title ?? null),
    value: signed(gain.points),
    caption: item
      ? sideBySide(
          compact([
            texts.indicator(item.indicator),
            measuresInWords(assessed, { indicator: item.indicator, item: item.code }),
            ...linkOwed(assessed, item.code),
          ]),
        )
      : null,
    action: ask(gain.item, phrases.item(gain.item, assessment.fiscalYear)),
  });
}
