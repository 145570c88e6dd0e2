import { CHART_WIDTH, type Chart, chartHeight } from '../../../documents/charts/chart';
import { pictureOfChart } from '../../../documents/charts/chart-picture';
import { ROUNDS } from '../../../domain/calendar/dates';
import type { Publication } from '../../../domain/publications/publication';
import { previewTexts as texts } from './texts';

/** The picture that a link to a year's page is shown with: of how many measures the result is released. */
function previewChart({ organisation, fiscalYear, measures }: Publication): Chart {
  const share = (round: (typeof ROUNDS)[number]): number | null => {
    const asked = measures.filter(({ measure }) => measure.rounds.includes(round));
    if (asked.length === 0) return null;
    const told = asked.filter(({ results }) => results.some((one) => one.round === round));
    return (told.length * 100) / asked.length;
  };
  const levels = measures.flatMap(({ results }) => results.flatMap(({ progress }) => progress ?? []));
  const mean = levels.length === 0 ? null : levels.reduce((sum, one) => sum + one, 0) / levels.length;
  return {
    title: texts.title(fiscalYear),
    of: organisation.name.slice(0, 200),
    groups: [...ROUNDS.map(texts.released), texts.progress],
    series: [{ name: texts.title(fiscalYear), values: [...ROUNDS.map(share), mean] }],
    marks: [],
    decimals: 0,
    unit: '%',
    none: texts.none,
  };
}

/** In pixels; what it shows leaves it as large as it is. */
export const previewSize = (publication: Publication): { width: number; height: number } => ({
  width: CHART_WIDTH,
  height: chartHeight(previewChart(publication)),
});

/** As a PNG. */
export const previewPicture = (publication: Publication): Promise<Buffer> =>
  pictureOfChart(JSON.stringify(previewChart(publication)));
