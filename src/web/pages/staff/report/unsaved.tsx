import { TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { TEXT_FIELD_NAMES } from '../../../../domain/reports/texts';
import type { ReportInputName } from './read-report.rules';
import { texts } from './texts';

interface UnsavedProps {
  why: string;
  said: Partial<Record<ReportInputName, string>>;
}

/** The page of words that could not be saved. */
export function Unsaved(props: UnsavedProps) {
  return (
    <div class="card">
      <h1>{texts.notSaved}</h1>
      <UnsavedWords {...props} />
    </div>
  );
}

/** Words that could not be saved, to be copied: somebody approved or closed meanwhile what they are about. */
export function UnsavedWords({ why, said }: UnsavedProps) {
  const written = TEXT_FIELDS.filter((field) => (said[field] ?? '') !== '');
  return (
    <>
      <p role="alert">{why}</p>
      {written.length > 0 && <p class="faint">{texts.copyWords}</p>}
      <dl class="facts">
        {written.flatMap((field) => [
          <dt key={`${field}-name`}>{TEXT_FIELD_NAMES[field]}</dt>,
          <dd key={field}>{said[field]}</dd>,
        ])}
      </dl>
    </>
  );
}
