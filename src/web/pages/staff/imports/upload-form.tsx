import { CHAT_LIMITS } from '../../../../domain/imports/limits';
import type { ProblemLine } from '../../../../domain/imports/problem-lines.rules';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

export const HERE = '/dashboard/import';
/** More nobody corrects at once. */
const MOST_PROBLEMS = 50;

interface UploadProps {
  visit: Visit;
  /** what is said over the form */
  notice: { text: string; isBad: boolean } | null;
  /** why no file was taken */
  problem: string | undefined;
  /** what is wrong in the file */
  found: readonly ProblemLine[];
}

/** Where a file is chosen, and the form for imports with what is stored now. */
export function Upload({ visit, notice, problem, found }: UploadProps) {
  const { office, person, links, now } = visit;
  const more = found.slice(MOST_PROBLEMS).reduce((sum, { count }) => sum + count, 0);
  const form = links.to({ office, id: person._id, form: 'import_form', reader: person._id }, now);
  return (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
      </div>
      {notice && (
        <p class={notice.isBad ? 'note note-danger' : 'note'} role={notice.isBad ? 'alert' : 'status'}>
          {notice.text}
        </p>
      )}
      {found.length > 0 && (
        <section class="card" aria-labelledby="found">
          <h2 id="found">{found.every(({ isRead }) => isRead) ? texts.reasonList : texts.problemList}</h2>
          <ul class="plain lines">
            {found.slice(0, MOST_PROBLEMS).map(({ where, message }, index) => (
              <li key={index}>
                <strong>{where}</strong> {message}
              </li>
            ))}
          </ul>
          {more > 0 && <p class="faint">{texts.moreProblems(more)}</p>}
        </section>
      )}
      <form method="post" action={HERE} encType="multipart/form-data">
        <div class="card form">
          <FormToken visit={visit} />
          <Field id="file" label={texts.file} hint={texts.fileHint(CHAT_LIMITS.megabytes)} problem={problem}>
            {(described) => (
              <input name="file" type="file" accept=".xlsx,.docx,.pdf,.csv,.tsv,.yaml,.yml" {...described} />
            )}
          </Field>
          <p>
            <button type="submit">{texts.read}</button>
          </p>
        </div>
      </form>
      <section class="card" aria-labelledby="form">
        <h2 id="form">{texts.form}</h2>
        <p class="faint">{texts.formHow}</p>
        <p>
          <a class="button button-other" href={form.slice(links.baseUrl.length)}>
            {texts.download}
          </a>
        </p>
      </section>
    </>
  );
}
