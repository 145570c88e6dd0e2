import { mongo } from 'mongoose';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theMeasure } from '../../../../domain/abilities/things';
import { countEvidenceOf, evidenceOf, findEvidence } from '../../../../domain/evidence/find-evidence';
import { aboutOf } from '../../../../domain/evidence/place-evidence';
import { withdrawEvidence } from '../../../../domain/evidence/withdraw-evidence';
import { mergeContent } from '../../../../domain/reports/content.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { stepsOf } from '../../../../domain/reports/record-step';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { requiredButLacking } from '../../../../domain/reports/reports.rules';
import { saveDraft } from '../../../../domain/reports/save-draft';
import { handInReport } from '../../../../notifications/reviews/hand-in-report';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { giveEvidence } from './give-evidence';
import { type Problems, readReport } from './read-report.rules';
import { ReportForm, type ReportFormProps, valuesOf } from './report-form';
import { addressOf, measureAddress, type Target, targetOf } from './target';
import { isDone, texts } from './texts';
import { Unsaved } from './unsaved';

const PATH = '/report/:year/:num/:round/:unit';

/** A report on one part of a measure in a round: written, with its evidence, by the use cases that the chat's form ends in. */
export const reportPages: StaffPage[] = [
  {
    method: 'get',
    path: PATH,
    who: 'report',
    async show(visit) {
      const target = await targetOf(visit);
      const { done } = visit.query;
      const notice = isDone(done) ? { text: texts.done[done], isBad: false } : null;
      return form(visit, target, { values: valuesOf(target.report), notice });
    },
  },
  { method: 'post', path: PATH, who: 'report', isMultipart: true, show: submitted },
  {
    method: 'post',
    path: `${PATH}/withdraw`,
    who: 'report',
    async show(visit) {
      const target = await targetOf(visit);
      const { office, organisation, person, eventId, now, form: sent } = visit;
      const id = sent.id ?? '';
      const withdrawn = await inTransactionOrRefusal(async () => {
        const one = mongo.ObjectId.isValid(id) ? await findEvidence(office, new mongo.ObjectId(id)) : null;
        // Of another part it is none of this page's.
        if (one?.about?.measure !== target.measure.num || one.about.unit !== target.measure.unit) return;
        await withdrawEvidence(organisation, one, target.measure, { person, eventId, now });
      });
      if (withdrawn instanceof Refusal) throw withdrawn;
      return { to: `${addressOf(target)}?done=withdrawn` };
    },
  },
];

/** The form as it is shown. */
async function form(
  visit: Visit,
  target: Target,
  said: Pick<ReportFormProps, 'values' | 'notice'> & { problems?: Problems; beside?: ReportContent | null },
): Promise<Extract<Shown, { body: unknown }>> {
  const { office } = visit;
  const { measure, round, report } = target;
  const key = aboutOf(target);
  const evidence = abilitiesOf(visit.person, theMeasure(measure)).open_evidence ? await evidenceOf(office, key) : [];
  const last = report?.state === 'returned' ? (await stepsOf(office, key)).at(-1) : undefined;
  const props = { visit, target, evidence, returnedFor: last?.note ?? null, problems: {}, beside: null, ...said };
  return { title: texts.title(measure.num, round, measure.fiscalYear), body: <ReportForm {...props} /> };
}

/** Evidence first, which stands by itself; then the words. What is refused of them is shown again with why, and nothing is lost. */
async function submitted(visit: Visit): Promise<Shown> {
  const found = await targetOrRefusal(visit);
  if (found instanceof Refusal) return unsaved(found, visit.form);
  const target = found;
  const { links, input, problems: wrong } = readReport(visit.form);
  const given = await giveEvidence(visit, target, links);
  const problems: Problems = { ...wrong, ...(given.problem !== undefined && { files: given.problem }) };
  const isDraft = visit.form.do === 'draft';
  if (!isDraft) Object.assign(problems, await lackingOf(visit, target, input));
  const values = { ...visit.form, ...(links && { links: '' }) };
  const again = async (why: string, now: Target = target, beside: ReportContent | null = null): Promise<Shown> => {
    const kept = given.pieces > 0 ? ` ${texts.evidenceKept(given.pieces)}` : '';
    const notice = { text: `${why}${kept}`, isBad: true };
    return { ...(await form(visit, now, { values, problems, notice, beside })), isRefused: true };
  };
  if (Object.keys(problems).length > 0) return again(texts.refused);
  const stored = await store(visit, target, input, isDraft);
  if (!(stored instanceof Refusal))
    return { to: `${measureAddress(target.measure)}?done=${isDraft ? 'draft' : 'reported'}` };
  switch (stored.code) {
    case 'nothing_new':
      if (given.pieces > 0) return { to: `${measureAddress(target.measure)}?done=evidence` };
      return again(texts.nothingNew);
    case 'report_changed': {
      const report = await findReport(visit.office, target.measure, target.round);
      return again(texts.changedMeanwhile, { ...target, report }, report);
    }
    default:
      return again(stored.message);
  }
}

/** What is refused whoever asks is so before anything is taken. */
async function targetOrRefusal(visit: Visit): Promise<Target | Refusal> {
  try {
    return await targetOf(visit);
  } catch (error) {
    if (error instanceof Refusal && MEANWHILE.has(error.code)) return error;
    throw error;
  }
}

/** What may have happened while somebody was writing. */
const MEANWHILE = new Set(['report_closed', 'measure_closed', 'not_own_unit']);

/** Words that have no place any more, to be taken along. */
function unsaved({ message }: Refusal, said: Visit['form']): Shown {
  return { title: texts.notSaved, body: <Unsaved why={message} said={said} />, isRefused: true };
}

function store(visit: Visit, { measure, round }: Target, input: Partial<ReportContent>, isDraft: boolean) {
  const { organisation, person, eventId, now } = visit;
  const seenVersion = Number(visit.form.version ?? 0);
  const submission = { organisation, measure, round, input, seenVersion, person, eventId, now };
  return inTransactionOrRefusal(() => (isDraft ? saveDraft(submission) : handInReport(submission)));
}

/** What the office requires and the report lacks, beside the inputs where it is said. */
async function lackingOf(visit: Visit, target: Target, input: Partial<ReportContent>): Promise<Problems> {
  const { office, organisation } = visit;
  if ((organisation.requiredParts ?? []).length === 0) return {};
  const evidence = await countEvidenceOf(office, aboutOf(target));
  const lacking = requiredButLacking(organisation, mergeContent(target.report, input), evidence);
  return Object.fromEntries(lacking.map((part) => [part === 'evidence' ? 'files' : part, texts.required(part)]));
}
