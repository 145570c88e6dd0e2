import { mongo } from 'mongoose';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theMeasure } from '../../../../domain/abilities/things';
import { evidenceOf, findEvidence } from '../../../../domain/evidence/find-evidence';
import { aboutOf } from '../../../../domain/evidence/place-evidence';
import { withdrawEvidence } from '../../../../domain/evidence/withdraw-evidence';
import { noteSeen } from '../../../../domain/people/note-seen';
import { findReport } from '../../../../domain/reports/find-report';
import { stepsOf } from '../../../../domain/reports/record-step';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { valuesOf } from './content-inputs';
import type { Problems } from './read-report.rules';
import { ReportForm, type ReportFormProps } from './report-form';
import { isEvidenceOnly, submitPart } from './submit-part';
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
      const { measure, round } = target;
      await noteSeen(visit.office, visit.person, [{ fiscalYear: measure.fiscalYear, round }], visit.now);
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

/** What is refused of the words is shown again with why, and nothing is lost. */
async function submitted(visit: Visit): Promise<Shown> {
  const target = await targetOrRefusal(visit);
  if (target instanceof Refusal) return unsaved(target, visit.form);
  const isDraft = visit.form.do === 'draft';
  const { given, problems, refused, hasLinks } = await submitPart(visit, target, visit.form, isDraft);
  const address = measureAddress(target.measure);
  if (!refused) return { to: `${address}?done=${isDraft ? 'draft' : 'reported'}` };
  if (isEvidenceOnly(given, problems, refused)) return { to: `${address}?done=evidence` };
  const isChanged = refused.code === 'report_changed';
  const report = isChanged ? await findReport(visit.office, target.measure, target.round) : target.report;
  const kept = given > 0 ? ` ${texts.evidenceKept(given)}` : '';
  const again = await form(
    visit,
    { ...target, report },
    {
      values: { ...visit.form, ...(hasLinks && { links: '' }) },
      problems,
      notice: { text: `${refused.message}${kept}`, isBad: true },
      beside: isChanged ? report : null,
    },
  );
  return { ...again, isRefused: true };
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
