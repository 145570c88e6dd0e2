import { roundName } from '../../../../domain/calendar/dates';
import { stateOf } from '../../../../domain/reports/report-states.rules';
import { Field } from '../../parts/field';
import { Due, State } from '../../parts/state';
import { Words } from '../../parts/words';
import { HowFarInputs, TextInput, valuesOf } from '../report/content-inputs';
import type { Problems, ReportInputName } from '../report/read-report.rules';
import { addressOf } from '../report/target';
import type { Owed } from './owed';
import { texts } from './texts';

/** The inputs of a row; the others stand on the report's own page. */
export const ROW_INPUTS = [
  'progress',
  'status',
  'detail',
  'output',
  'outcome',
] as const satisfies readonly ReportInputName[];
const ROW_TEXTS = ['detail', 'output', 'outcome'] as const;

/** What was entered in a row and not taken, and why. */
export interface RowRefused {
  values: Partial<Record<ReportInputName, string>>;
  problems: Problems;
  why: string;
  /** what it is of, in words */
  of: string;
  /** whether somebody else changed what is stored, which is shown beside then */
  isChanged: boolean;
}

/** What the inputs of a row begin with. */
export const prefixOf = ({ standing: { measure, round } }: Pick<Owed, 'standing'>): string =>
  `${measure.fiscalYear}-${measure.num}-${round}-${measure.unit}.`;

/** Where somebody has begun already, or was refused, the inputs are seen at once; else whoever opens the row sees them. */
const isBegun = ({ stored }: Owed, refused: RowRefused | undefined): boolean =>
  refused !== undefined || stored !== null;

interface RowProps {
  owed: Owed;
  refused: RowRefused | undefined;
  /** the page's first: it shows what a row holds */
  isFirst: boolean;
}

/** A part that is owed, with what is stored of it in the inputs. */
export function Row({ owed, refused, isFirst }: RowProps) {
  const { standing, stored, sentBackFor } = owed;
  const { measure, round } = standing;
  const values = { ...valuesOf(stored), ...refused?.values };
  const problems = refused?.problems ?? {};
  const prefix = prefixOf(owed);
  const content = { prefix, values, problems, beside: refused?.isChanged ? stored : null };
  const state = stateOf(stored);
  const id = (name: string) => `${prefix}${name}`.replaceAll('.', '-');
  const legend = texts.legend(measure.num, roundName(round), measure.jointUnit);
  return (
    <details class="card" open={isFirst || isBegun(owed, refused)}>
      <summary>
        <span class="small">{legend}</span> <State standing={standing} />
        <h2>
          <Words>{measure.title}</Words>
        </h2>
        <Due standing={standing} />
      </summary>
      <fieldset class="form">
        <legend class="only-heard">{legend}</legend>
        {sentBackFor !== null && <p class="note note-warn">{texts.sentBackFor(sentBackFor)}</p>}
        {refused && (
          <p class="problem" role="alert">
            {refused.why}
          </p>
        )}
        <input type="hidden" name={`${prefix}version`} value={stored?.version ?? 0} />
        <HowFarInputs {...content} />
        <div class="form columns-3">
          {ROW_TEXTS.map((field) => (
            <TextInput key={field} {...content} field={field} rows={4} />
          ))}
        </div>
        <Field id={id('files')} label={texts.files} problem={problems.files}>
          {(described) => <input name={`${prefix}files`} type="file" multiple {...described} />}
        </Field>
        {(state === 'draft' || state === 'returned') && (
          <label class="check" for={id('as-is')}>
            <input id={id('as-is')} name={`${prefix}as-is`} type="checkbox" value="yes" />
            {texts.asIs}
          </label>
        )}
        <p>
          <a class="small" href={addressOf(standing)}>
            {texts.all}
            <span class="only-heard"> {legend}</span>
          </a>
        </p>
      </fieldset>
    </details>
  );
}
