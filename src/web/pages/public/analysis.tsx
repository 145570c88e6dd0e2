import { improveRows } from '../../../documents/analysis/rows';
import { texts as paperTexts } from '../../../documents/analysis/texts';
import type { Cell } from '../../../documents/paper';
import { type Assessment, INSTRUMENTS } from '../../../domain/assessments/assessment.model';
import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import type { Measure } from '../../../domain/measures/measure.model';
import { Words } from '../parts/words';
import { yearTexts as texts } from './texts';

/** What the result of the year before asks to be improved, and how, as the paper of the analysis says it. */
export function Analysis({ assessment, measures }: { assessment: Assessment; measures: readonly Measure[] }) {
  const assessed = { assessment, framework: knownFrameworkOf(assessment.fiscalYear) };
  const { columns } = paperTexts.improve;
  const parts = INSTRUMENTS.map((instrument) => ({ instrument, rows: improveRows(assessed, measures, instrument) }));
  const found = parts.filter(({ rows }) => rows.length > 0);
  if (found.length === 0) return null;
  return (
    <section class="card" aria-labelledby="improve">
      <h3 id="improve">{texts.improve}</h3>
      {found.map(({ instrument, rows }) => (
        <table class="stacked" key={instrument}>
          <caption>{paperTexts.improve.caption(instrument, null)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.indicator}</th>
              <th scope="col">{columns.items(instrument, assessment.threshold)}</th>
              <th scope="col">{columns.methods}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              if (!('cells' in row)) return null;
              const [indicator = [], items = [], methods = []] = row.cells;
              return (
                <tr key={linesOf(indicator).join()}>
                  <th scope="row">{linesOf(indicator)}</th>
                  <td data-head={texts.items}>
                    <Lines cell={items} />
                  </td>
                  <td data-head={columns.methods}>
                    <Lines cell={methods} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </section>
  );
}

const linesOf = (cell: Cell): string[] =>
  cell.flatMap((part) => (typeof part === 'string' ? [part] : 'list' in part ? part.list : [part.link]));

function Lines({ cell }: { cell: Cell }) {
  const lines = linesOf(cell);
  if (lines.length === 0) return <>–</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Words>{line}</Words>
        </li>
      ))}
    </ul>
  );
}
