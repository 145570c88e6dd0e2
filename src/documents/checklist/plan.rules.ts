import { classedIndicators } from '../../domain/assessments/classes.rules';
import { statusGroups } from '../../domain/assessments/statuses.rules';
import type { Measure } from '../../domain/measures/measure.model';
import { unitNames } from '../../domain/measures/units.rules';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { itemsToImprove } from '../analysis/rows';
import type { PaperRecords } from '../records';
import type { Finding } from './finding';
import { texts } from './texts';

// What a plan leaves open, and who carries it. All pure.

/** One unit that is alone with this share of the measures owns nearly everything; of fewer measures nothing is said. */
const MOST_OF_ALL = 0.75;
const FEWEST_MEASURES = 4;

/** Weak indicators that no measure is for, and those of whose items to be improved more than half are in no measure. */
export function weakWithoutMeasure(assessed: PaperRecords['assessed'], measures: readonly Measure[]): Finding[] {
  if (!assessed) return [];
  const { assessment, framework } = assessed;
  const pressing = statusGroups(assessment, framework).flatMap((group) => (group.needsWork ? group.indicators : []));
  const weak = classedIndicators(assessment, framework).filter(
    (one) => one.class === 'weakness' || pressing.some(({ num }) => num === one.num),
  );
  return weak.flatMap(({ num, name }): Finding[] => {
    const about = { indicator: num };
    if (!measures.some(({ indicators }) => indicators.includes(num)))
      return [{ kind: 'weak_without_measure', about, text: texts.weakIndicator(num, name) }];
    const items = itemsToImprove(assessment, num).map(({ code }) => code);
    const open = items.filter((code) => !measures.some((one) => one.items.includes(code)));
    if (open.length * 2 <= items.length) return [];
    return [{ kind: 'weak_without_measure', about, text: texts.weakItems(num, name, open, items.length) }];
  });
}

/** One unit that is alone with nearly all measures. */
export function oneOwner(organisation: Organisation, measures: readonly Measure[]): Finding[] {
  if (measures.length < FEWEST_MEASURES) return [];
  const units = new Set(measures.flatMap((one) => one.units));
  return [...units].flatMap((unit): Finding[] => {
    const isGroup = organisation.units.find(({ key }) => key === unit)?.group ?? false;
    const alone = measures.filter((one) => one.units.length === 1 && one.units[0] === unit).length;
    if (isGroup || alone < measures.length * MOST_OF_ALL) return [];
    const [name = unit] = unitNames(organisation, [unit]);
    return [{ kind: 'one_owner', about: null, text: texts.oneOwner(name, alone, measures.length) }];
  });
}
