import { TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { TEXT_FIELD_NAMES } from '../../../../domain/reports/texts';
import type { Visit } from '../../page';
import { texts } from './texts';

/** Words that could not be saved, to be copied: somebody approved or closed meanwhile what they are about. */
export function Unsaved({ why, said }: { why: string; said: Visit['form'] }) {
  const written = TEXT_FIELDS.filter((field) => (said[field] ?? '') !== '');
  return (
    <div class="card">
      <h1>{texts.notSaved}</h1>
      <p role="alert">{why}</p>
      {written.length > 0 && <p class="faint">{texts.copyWords}</p>}
      <dl class="facts">
        {written.flatMap((field) => [
          <dt key={`${field}-name`}>{TEXT_FIELD_NAMES[field]}</dt>,
          <dd key={field}>{said[field]}</dd>,
        ])}
      </dl>
    </div>
  );
}
