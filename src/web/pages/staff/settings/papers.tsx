import type { PaperSettings } from '../../../../domain/papers/paper-settings';
import { isOfYear, isShort, isWay, WAYS } from '../../../../domain/papers/settings.rules';
import { NO_WORDS, settingLabels, wayLabels } from '../../../../ui/paper-setting-texts';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { digestOf, PAPER_SETTINGS, type PaperProblems, type PaperSetting, type PaperValues } from './read-papers.rules';
import { texts } from './texts';

interface PapersProps {
  visit: Visit;
  settings: PaperSettings;
  year: number;
  values: PaperValues;
  problems: PaperProblems;
}

/** How the office has its papers: one form, saved as one. */
export function Papers({ visit, settings, year, values, problems }: PapersProps) {
  const input = (setting: PaperSetting) => (
    <SettingInput key={setting} setting={setting} value={values[setting] ?? ''} problem={problems[setting]} />
  );
  return (
    <section class="card" aria-labelledby="papers">
      <h2 id="papers">{texts.papers}</h2>
      <p class="faint">{texts.papersHow}</p>
      <form method="post" action="/dashboard/settings/papers">
        <FormToken visit={visit} />
        <input type="hidden" name="seen" value={digestOf(settings, year)} />
        <div class="columns columns-2">{PAPER_SETTINGS.filter((one) => !isOfYear(one)).map(input)}</div>
        <h3>{texts.ofYear(year)}</h3>
        <div class="columns columns-2">{PAPER_SETTINGS.filter(isOfYear).map(input)}</div>
        <p>
          <button type="submit">{texts.save}</button>
        </p>
      </form>
    </section>
  );
}

function SettingInput({
  setting,
  value,
  problem,
}: {
  setting: PaperSetting;
  value: string;
  problem: string | undefined;
}) {
  const label = settingLabels[setting];
  const id = `setting-${setting}`;
  if (isWay(setting)) {
    return (
      <Field id={id} label={label}>
        {(described) => (
          <select name={setting} {...described}>
            {WAYS[setting].map((way) => (
              <option key={way} value={way} selected={way === value}>
                {wayLabels[way]}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  return (
    <Field id={id} label={label} hint={texts.usualIs(NO_WORDS[setting])} problem={problem}>
      {(described) =>
        isShort(setting) ? (
          <input name={setting} value={value} {...described} />
        ) : (
          <textarea name={setting} rows={3} {...described}>
            {value}
          </textarea>
        )
      }
    </Field>
  );
}
