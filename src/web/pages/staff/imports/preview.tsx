import type { MovedReminders } from '../../../../domain/holidays/moved-reminders.rules';
import { movedTexts } from '../../../../domain/holidays/moved-text';
import { type PreviewPart, previewParts, removesAny } from '../../../../domain/imports/preview.rules';
import type { Change } from '../../../../domain/imports/save-content';
import type { SentImport } from '../../../../domain/imports/sent-file';
import { EFFECT_NAMES } from '../../../../domain/imports/texts';
import type { Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';
import { HERE } from './upload-form';

/** So many things of a part are seen at once; the others, when they are asked for. */
const FIRST = 10;

interface PreviewProps {
  visit: Visit;
  sent: SentImport;
  changes: readonly Change[];
  /** what it would do, and to what: as it is confirmed */
  state: string;
  /** reminders that go out on other days; null: its holidays are those of now */
  moved: readonly MovedReminders[] | null;
  /** what is said above it */
  said: string | null;
}

/** What a file would change, part by part, with the two answers. */
export function Preview({ visit, sent, changes, state, moved, said }: PreviewProps) {
  return (
    <>
      <div class="head">
        <h1>{texts.check}</h1>
        <p class="faint">{texts.notYet(sent.name)}</p>
      </div>
      {said !== null && (
        <p class="note note-danger" role="alert">
          {said}
        </p>
      )}
      {changes.some(removesAny) && <p class="note note-warn">{texts.removes}</p>}
      {previewParts(changes).map((part, index) => (
        <Part key={index} part={part} id={`part-${index}`} />
      ))}
      {moved && moved.length > 0 && (
        <ul class="note">
          {movedTexts(moved).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="card">
        <p class="faint small">{texts.kept}</p>
        <form method="post" action={`${HERE}/${sent._id}`}>
          <FormToken visit={visit} />
          <input type="hidden" name="state" value={state} />
          <div class="row">
            <button type="submit" name="do" value="import">
              {texts.import}
            </button>
            <button class="button-other" type="submit" name="do" value="leave">
              {texts.leave}
            </button>
          </div>
        </form>
      </div>
    </>
  );
}

function Part({ part: { heading, says, rows, unread }, id }: { part: PreviewPart; id: string }) {
  if (heading === null) {
    return (
      <div class="card">
        <p>{says}</p>
        {unread.length > 0 && (
          <ul class="plain lines">
            {unread.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  const lines = (some: PreviewPart['rows']) => (
    <ul class="plain lines">
      {some.map(({ name, effect }) => (
        <li class="row apart" key={`${effect}/${name}`}>
          <span>{name}</span>
          <span class={effect === 'removed' ? 'late' : 'faint small'}>{EFFECT_NAMES[effect]}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="faint">{says}</p>
      {rows.length > 0 && lines(rows.slice(0, FIRST))}
      {rows.length > FIRST && (
        <details>
          <summary>{texts.others(rows.length - FIRST)}</summary>
          {lines(rows.slice(FIRST))}
        </details>
      )}
    </section>
  );
}

interface AskYearProps {
  visit: Visit;
  sent: SentImport;
  years: readonly number[];
}

/** The file does not say which year its plan is of. */
export function AskYear({ visit, sent, years }: AskYearProps) {
  return (
    <>
      <div class="head">
        <h1>{texts.check}</h1>
      </div>
      <form method="post" action={`${HERE}/${sent._id}`}>
        <div class="card form">
          <FormToken visit={visit} />
          <p>{texts.askYear(sent.name)}</p>
          <div class="field">
            <label for="year">{texts.year}</label>
            <select id="year" name="year">
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </div>
          <div class="row">
            <button type="submit" name="do" value="year">
              {texts.useYear}
            </button>
            <button class="button-other" type="submit" name="do" value="leave">
              {texts.leave}
            </button>
          </div>
        </div>
      </form>
    </>
  );
}
