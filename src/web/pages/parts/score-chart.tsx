import { points } from '../../../domain/assessments/texts';

/** One bar of a chart; null: there is no score. */
export interface ScoreBar {
  label: string;
  score: number | null;
  tone: 'brand' | 'strength' | 'weakness';
}

interface ScoreChartProps {
  /** tells it apart from other charts of the page */
  id: string;
  title: string;
  description: string;
  bars: readonly ScoreBar[];
  /** where a line stands; null: none */
  threshold: number | null;
}

const WIDTH = 340;
const LABEL = 82;
const VALUE = 48;
const LINE = 28;
const FULL = WIDTH - LABEL - VALUE;

/** Scores from 0 to 100 as lying bars. A table beside it says the same in figures. */
export function ScoreChart({ id, title, description, bars, threshold }: ScoreChartProps) {
  const height = bars.length * LINE + 8;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{description}</desc>
      {bars.map(({ label, score, tone }, index) => {
        const y = index * LINE + 6;
        return (
          <g key={label}>
            <text x={LABEL - 8} y={y + 15} text-anchor="end">
              {label}
            </text>
            <rect class="bar-back" x={LABEL} y={y} width={FULL} height="20" rx="3" />
            {score !== null && score > 0 && (
              <rect class={`bar-${tone}`} x={LABEL} y={y} width={(FULL * score) / 100} height="20" rx="3" />
            )}
            <text x={WIDTH} y={y + 15} text-anchor="end">
              {score === null ? '–' : points(score)}
            </text>
          </g>
        );
      })}
      {threshold !== null && (
        <line
          class="bar-line"
          x1={LABEL + (FULL * threshold) / 100}
          x2={LABEL + (FULL * threshold) / 100}
          y1="0"
          y2={height}
        />
      )}
    </svg>
  );
}
