import { TEXT_FIELDS, type TextField } from '../../../../domain/reports/content.rules';
import { PROGRESS_STATUSES, type ReportContent } from '../../../../domain/reports/report.model';
import { STATUS_NAMES, TEXT_FIELD_NAMES } from '../../../../domain/reports/texts';
import { Field } from '../../parts/field';
import type { Problems, ReportInputName } from './read-report.rules';
import { texts } from './texts';

interface ContentProps {
  /** before each input's name, where a form has several reports; its dot and what is before it stand in the ids as well */
  prefix?: string;
  values: Partial<Record<ReportInputName, string>>;
  problems: Problems;
  /** what is stored by now, beside words that were written on something older; null: nothing changed */
  beside: ReportContent | null;
}

const idOf = (prefix: string, name: string): string => `${prefix}${name}`.replaceAll('.', '-');

/** What a stored report puts into the inputs. */
export const valuesOf = (content: ReportContent | null): Partial<Record<ReportInputName, string>> => ({
  progress: content?.progress == null ? '' : String(content.progress),
  status: content?.status ?? '',
  ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, content?.[field] ?? ''])),
});

/** How far it has come: a percentage and a status. */
export function HowFarInputs({ prefix = '', values, problems, beside, hint }: ContentProps & { hint?: string }) {
  return (
    <>
      <div class="form form-row tops">
        <Field id={idOf(prefix, 'progress')} label={texts.progress} hint={hint} problem={problems.progress}>
          {(described) => (
            <input
              name={`${prefix}progress`}
              inputMode="numeric"
              autocomplete="off"
              value={values.progress}
              {...described}
            />
          )}
        </Field>
        <Field id={idOf(prefix, 'status')} label={texts.status} problem={problems.status}>
          {(described) => (
            <select name={`${prefix}status`} {...described}>
              <option value="">{texts.noStatus}</option>
              {PROGRESS_STATUSES.map((one) => (
                <option key={one} value={one} selected={one === values.status}>
                  {STATUS_NAMES[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {beside && <StoredNow said={storedHowFar(beside)} />}
    </>
  );
}

type TextInputProps = ContentProps & { field: TextField; rows: number; hint?: string };

/** One of the texts of a report. */
export function TextInput({ prefix = '', field, rows, hint, values, problems, beside }: TextInputProps) {
  return (
    <div class="form">
      <Field id={idOf(prefix, field)} label={TEXT_FIELD_NAMES[field]} hint={hint} problem={problems[field]}>
        {(described) => (
          <textarea name={`${prefix}${field}`} rows={rows} {...described}>
            {values[field]}
          </textarea>
        )}
      </Field>
      {beside && <StoredNow said={beside[field]} />}
    </div>
  );
}

function StoredNow({ said }: { said: string | null }) {
  return <p class="small note">{said === null ? texts.storedNothing : texts.storedNow(said)}</p>;
}

const storedHowFar = ({ progress, status }: ReportContent): string | null =>
  [progress === null ? null : texts.howFar(progress), status && `${texts.status} ${STATUS_NAMES[status]}`]
    .filter(Boolean)
    .join(' ') || null;
