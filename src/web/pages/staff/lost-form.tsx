import type { Request, Response } from 'express';
import { TEXT_FIELD_NAMES } from '../../../domain/reports/texts';
import { Layout } from '../layout';
import { formOf } from '../page';
import { readForm } from '../read-form';
import { readMultipart } from '../uploads';
import { lostFormTexts as texts } from './texts';

/** What somebody wrote, with what the field is called. */
export interface Written {
  label: string;
  text: string;
}

/** Shorter ones are picked, or typed again in a moment. */
const SHORT = 20;

/**
 * The words of a form that came when nobody was signed in any more. Nothing of it is stored; files are let go of.
 * @throws what reading it throws
 */
export async function writtenIn(request: Request, response: Response, now: Date): Promise<Written[]> {
  if (request.is('multipart/form-data')) {
    const { form } = await readMultipart(request, { takesFiles: () => false, keepLocation: false, now });
    return written(formOf(form));
  }
  return written(formOf(await readForm(request, response)));
}

const FIELDS = Object.entries(TEXT_FIELD_NAMES);

/** What was written in a form, without what is picked. Names of fields may say more than which one it is, e.g. of which row. */
export function written(form: Record<string, string>): Written[] {
  return Object.entries(form)
    .filter(([name, text]) => text.trim().length >= SHORT && /\s|[ก-๛]/u.test(text) && name !== 'token')
    .map(([name, text]) => ({ label: FIELDS.find(([field]) => name.includes(field))?.[1] ?? texts.words, text }));
}

/**
 * Says why a form was not taken, with what was written, to be copied.
 * @param why `signedOut`: nobody is signed in any more; `signedInAnew`: the page was shown before its person signed in once more
 */
export function LostFormPage({ written, why }: { written: readonly Written[]; why: keyof typeof texts.why }) {
  const { lead, how, next } = texts.why[why];
  return (
    <Layout title={texts.title} office={null}>
      <div class="card narrow stack">
        <h1>{texts.title}</h1>
        <p>{lead}</p>
        <p class="note note-warn">{how}</p>
        {written.map(({ label, text }, at) => (
          <div class="field" key={label + text}>
            <label for={`written-${at}`}>{label}</label>
            <textarea id={`written-${at}`} rows={6} readonly>
              {text}
            </textarea>
          </div>
        ))}
        <p>
          <a class="button button-other" href="/dashboard" target="_blank" rel="noopener">
            {next}
          </a>
        </p>
      </div>
    </Layout>
  );
}
