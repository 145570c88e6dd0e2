import express, { type Request, type Response } from 'express';
import { TEXT_FIELD_NAMES } from '../../../domain/reports/texts';
import { Layout } from '../layout';
import { formOf, textsOf } from '../page';
import { readMultipart } from '../uploads';
import { lostFormTexts as texts } from './texts';

/** What somebody wrote, with what the field is called. */
interface Written {
  label: string;
  text: string;
}

/** Shorter ones are picked, or typed again in a moment. */
const SHORT = 20;
const MOST_OF_A_FORM = '64kb';
const readForm = express.urlencoded({ extended: false, limit: MOST_OF_A_FORM });

/**
 * The words of a form that came when nobody was signed in any more. Nothing of it is stored; files are let go of.
 * @throws what reading it throws
 */
export async function writtenIn(request: Request, response: Response, now: Date): Promise<Written[]> {
  if (request.is('multipart/form-data')) {
    const { form } = await readMultipart(request, { takesFiles: () => false, keepLocation: false, now });
    return written(formOf(form));
  }
  await new Promise<void>((resolve, reject) => {
    readForm(request, response, (error) => (error ? reject(error) : resolve()));
  });
  return written(formOf(textsOf(request.body)));
}

const FIELDS = Object.entries(TEXT_FIELD_NAMES);

/** Names of fields may say more than which one it is, e.g. of which row. */
function written(form: Record<string, string>): Written[] {
  return Object.entries(form)
    .filter(([name, text]) => text.trim().length >= SHORT && /\s|[ก-๛]/u.test(text) && name !== 'token')
    .map(([name, text]) => ({ label: FIELDS.find(([field]) => name.includes(field))?.[1] ?? texts.words, text }));
}

/** Says that nobody is signed in any more, with what was written, to be copied. */
export function LostFormPage({ written }: { written: readonly Written[] }) {
  return (
    <Layout title={texts.title} office={null}>
      <div class="card narrow stack">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        <p class="note note-warn">{texts.how}</p>
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
            {texts.signIn}
          </a>
        </p>
      </div>
    </Layout>
  );
}
