import { checkPaper } from '../../../../documents/checklist/check-paper';
import type { Finding } from '../../../../documents/checklist/finding';
import { seenOf } from '../../../../documents/checklist/seen';
import { thaiDate } from '../../../../domain/calendar/dates';
import { askForDocument, unitsOfDocument } from '../../../../domain/documents/ask-for-document';
import { documentVersions } from '../../../../domain/documents/document.model';
import { openRequestsOf } from '../../../../domain/documents/document-request.model';
import {
  documentKey,
  formatsOf,
  isMemo,
  type PaperFormat,
  type PaperWish,
} from '../../../../domain/documents/kinds.rules';
import { takeMemoNumber } from '../../../../domain/documents/memo-number.rules';
import { documentName, texts as documentTexts } from '../../../../domain/documents/texts';
import { askedPlan } from '../../../../domain/measures/plan';
import { unitNames } from '../../../../domain/measures/units.rules';
import { loadPaperSettings } from '../../../../domain/papers/keep-settings';
import { yearOfPapers } from '../../../../domain/papers/paper-settings';
import { Refusal } from '../../../../refusal';
import { PageError } from '../../error-page';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, Visit } from '../../page';
import { Words } from '../../parts/words';
import { readDayIn } from '../../read-day.rules';
import { yearOf } from '../../year-in';
import { Checklist } from './checklist';
import { MakeForm, type MakeFormProps } from './make-form';
import { addressOf, HERE, type OfficePaper, paperAt } from './papers';
import { texts } from './texts';
import { Versions } from './versions';

/** So often the page of a paper that is being made asks for itself. */
const REFRESH_SECONDS = 4;
const MOST_VERSIONS = 20;

interface Asked {
  paper: OfficePaper;
  fiscalYear: number;
  units: string[] | null;
}

/** What an address asks for. @throws PageError 404; Refusal where the person may not have it */
async function askedFor(visit: Visit): Promise<Asked> {
  const paper = paperAt(visit.params);
  if (!paper) throw new PageError(404, texts.noSuchPaper);
  const { fiscalYear } = await askedPlan(visit.office, visit.now, yearOf(visit.params.year));
  return { paper, fiscalYear, units: await unitsOfDocument(visit, paper.kind) };
}

const wishOf = ({ paper, fiscalYear, units }: Asked, format: PaperFormat): PaperWish => ({
  ...paper,
  fiscalYear,
  format,
  units,
  memo: null,
});

/** What the checklist finds; where there is nothing to check, nothing. */
async function findingsOf({ organisation, now }: Visit, asked: Asked): Promise<Finding[] | Refusal> {
  const [format] = formatsOf(asked.paper.kind);
  if (!format) return [];
  try {
    return await checkPaper(organisation, wishOf(asked, format), now);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** One paper: what to mend first, how it is made, and what was made of it. */
export async function onePaper(visit: Visit): Promise<Shown> {
  const asked = await askedFor(visit);
  return page(visit, asked, await firstValues(visit, asked), {}, null);
}

async function page(
  visit: Visit,
  asked: Asked,
  values: MakeFormProps['values'],
  problems: MakeFormProps['problems'],
  refused: string | null,
): Promise<Shown> {
  const { office, organisation, person, query } = visit;
  const { paper, fiscalYear, units } = asked;
  const formats = formatsOf(paper.kind);
  const keyOf = (format: PaperFormat) => documentKey({ ...paper, fiscalYear, format, units });
  const open = await openRequestsOf({ office, by: person._id });
  const making = formats.filter((format) => open.some((one) => documentKey(one) === keyOf(format)));
  const versions = await documentVersions(office).find(
    { key: { $in: formats.map(keyOf) } },
    { sort: { at: -1, _id: -1 }, limit: MOST_VERSIONS },
  );
  const findings = await findingsOf(visit, asked);
  const name = documentName({ ...paper, fiscalYear });
  const canMake = !(findings instanceof Refusal);
  const body = (
    <>
      <div class="head">
        <h1>
          <Words>{name}</Words>
        </h1>
        {units && <p class="faint">{documentTexts.partOf(unitNames(organisation, units))}</p>}
      </div>
      {refused !== null && (
        <p class="note note-danger" role="alert">
          {refused}
        </p>
      )}
      {making.length > 0 && (
        <div class="note" role="status">
          <p>
            <strong>{texts.making(making)}</strong>
          </p>
          <p>{texts.makingHow}</p>
        </div>
      )}
      {making.length === 0 && query.asked === '1' && (
        <p class="note" role="status">
          {texts.made}
        </p>
      )}
      <Versions versions={versions} />
      {canMake ? (
        <>
          <Checklist {...{ visit, findings, fiscalYear }} />
          <MakeForm
            {...{ visit, formats, values, problems }}
            address={addressOf(fiscalYear, paper)}
            seen={seenOf(findings)}
            isMemo={isMemo(paper.kind)}
          />
        </>
      ) : (
        <p class="note note-warn">{findings.message}</p>
      )}
      <p class="screen">
        <a href={`${HERE}?year=${fiscalYear}`}>{texts.back}</a>
      </p>
    </>
  );
  const isRefused = refused !== null || Object.keys(problems).length > 0;
  return {
    title: name,
    here: HERE,
    body,
    isRefused,
    ...(making.length > 0 && !isRefused && { refresh: REFRESH_SECONDS }),
  };
}

/** What the office has set for a round's memo stands in its inputs. */
async function firstValues({ office }: Visit, { paper, fiscalYear }: Asked): Promise<MakeFormProps['values']> {
  if (!isMemo(paper.kind)) return {};
  const { memos } = yearOfPapers(await loadPaperSettings(office), fiscalYear);
  const set = memos.find(({ round }) => round === paper.round);
  return { number: set?.number ?? '', datedOn: set?.on ? thaiDate(set.on) : '' };
}

/** Asks a worker for the file, where what the checklist finds is what was seen. */
export async function askFor(visit: Visit): Promise<Shown> {
  const asked = await askedFor(visit);
  const { form, today } = visit;
  const format = formatsOf(asked.paper.kind).find((one) => one === form.format);
  if (!format) return page(visit, asked, form, {}, documentTexts.noSuchFormat(formatsOf(asked.paper.kind)));
  const problems: MakeFormProps['problems'] = {};
  const head = isMemo(asked.paper.kind) ? readHead(form, today, problems) : null;
  if (Object.keys(problems).length > 0) return page(visit, asked, form, problems, null);
  const findings = await findingsOf(visit, asked);
  if (findings instanceof Refusal) return page(visit, asked, form, {}, findings.message);
  if (findings.length > 0 && seenOf(findings) !== form.seen) return page(visit, asked, form, {}, texts.changed);
  const wish = { ...wishOf(asked, format), memo: head };
  const said = findings.map(({ text }) => text);
  const stored = await inTransactionOrRefusal(() => askForDocument(visit, wish, said));
  if (stored instanceof Refusal) return page(visit, asked, form, {}, stored.message);
  return { to: `${addressOf(asked.fiscalYear, asked.paper)}?asked=1` };
}

/** What is to stand at the head of a memo. @param problems what is wrong is said here */
function readHead(form: Visit['form'], today: string, problems: MakeFormProps['problems']): PaperWish['memo'] {
  let number: string | null = null;
  try {
    number = takeMemoNumber(form.number ?? '') || null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.number = error.message;
  }
  const day = readDayIn(form.datedOn, today);
  if (day && 'problem' in day) problems.datedOn = day.problem;
  return { number, datedOn: day && 'day' in day ? day.day : null };
}
