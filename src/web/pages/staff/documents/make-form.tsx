import type { PaperFormat } from '../../../../domain/documents/kinds.rules';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

export interface MakeFormProps {
  visit: Visit;
  address: string;
  formats: readonly PaperFormat[];
  /** which findings the page shows */
  seen: string;
  /** its number and day are asked */
  isMemo: boolean;
  values: Partial<Record<'number' | 'datedOn', string>>;
  problems: Partial<Record<'number' | 'datedOn', string>>;
}

/** A button for each format that a paper is made in. */
export function MakeForm({ visit, address, formats, seen, isMemo, values, problems }: MakeFormProps) {
  return (
    <section class="card screen" aria-labelledby="make">
      <h2 id="make">{texts.make}</h2>
      <form method="post" action={address}>
        <FormToken visit={visit} />
        <input type="hidden" name="seen" value={seen} />
        {isMemo && (
          <div class="form form-row tops">
            <Field id="number" label={texts.number} hint={texts.numberHint} problem={problems.number}>
              {(described) => <input name="number" value={values.number ?? ''} {...described} />}
            </Field>
            <Field id="datedOn" label={texts.datedOn} hint={texts.datedOnHint} problem={problems.datedOn}>
              {(described) => <input name="datedOn" value={values.datedOn ?? ''} {...described} />}
            </Field>
          </div>
        )}
        <p class="row">
          {formats.map((format, index) => (
            <button
              key={format}
              class={index > 0 ? 'button-other' : undefined}
              type="submit"
              name="format"
              value={format}
            >
              {texts.makeAs(format)}
            </button>
          ))}
        </p>
      </form>
    </section>
  );
}
