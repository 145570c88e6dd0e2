import { fiscalYearOf, isLocalDate, ROUNDS, standardDueDate } from '../../../../domain/calendar/dates';
import { dueDayEffects } from '../../../../domain/deadlines/due-day-effects';
import { refuseOfficesDueDay } from '../../../../domain/deadlines/refuse-due-day';
import { setRoundDate } from '../../../../domain/deadlines/set-round-date';
import { officeCalendar } from '../../../../domain/holidays/office-calendar';
import { planYear } from '../../../../domain/measures/plan';
import { loadHoldings } from '../../../../domain/memos/holders';
import { findOrganisation } from '../../../../domain/organisations/organisation.model';
import { loadPaperSettings } from '../../../../domain/papers/keep-settings';
import type { PaperSettings } from '../../../../domain/papers/paper-settings';
import { setPapers } from '../../../../domain/papers/set-papers';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { readDayIn } from '../../read-day.rules';
import { type DeadlineSays, Deadlines } from './deadlines';
import { Emblem, saveEmblem } from './emblem';
import { Others } from './others';
import { Papers } from './papers';
import { digestOf, type PaperProblems, type PaperValues, readPapers, valuesOf } from './read-papers.rules';
import { isDone, texts } from './texts';

const HERE = '/dashboard/settings';

/** What the office has set: due days and papers to be changed by the chat's use cases, everything else to be read. */
export const settingsPages: StaffPage[] = [
  { method: 'get', path: '/settings', who: 'administer', show: (visit) => page(visit, {}) },
  { method: 'post', path: '/settings/deadline', who: 'administer', show: setDeadline },
  { method: 'post', path: '/settings/papers', who: 'administer', show: savePapers },
  {
    method: 'post',
    path: '/settings/emblem',
    who: 'administer',
    bringsFile: true,
    async show(visit) {
      const emblem = await saveEmblem(visit);
      if (emblem !== null) return page(visit, { emblem });
      return { to: `${HERE}?done=${visit.form.do === 'remove' ? 'no_emblem' : 'emblem'}` };
    },
  },
];

interface Says {
  /** why a due day was not set, or what it would mean */
  deadline?: DeadlineSays;
  /** why an emblem was not taken */
  emblem?: string;
  papers?: { values: PaperValues; problems: PaperProblems; said: string };
}

const yearOf = async ({ office, now }: Visit): Promise<number> => (await planYear(office, now)) ?? fiscalYearOf(now);

async function page(visit: Visit, { deadline, papers, emblem }: Says): Promise<Shown> {
  const { office, query } = visit;
  const year = await yearOf(visit);
  // A due day that was set just now is not yet in what the visit began with.
  const organisation = (await findOrganisation(office)) ?? visit.organisation;
  const settings = await loadPaperSettings(office);
  const said = papers?.said ?? (deadline?.problem || emblem !== undefined ? texts.notKept : null);
  const body = (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
      </div>
      {said !== null && (
        <p class="note note-danger" role="alert">
          {said}
        </p>
      )}
      {said === null && isDone(query.done) && (
        <p class="note" role="status">
          {texts.done[query.done]}
        </p>
      )}
      <Deadlines {...{ visit, organisation, year }} says={deadline ?? null} />
      <Papers
        {...{ visit, settings, year }}
        values={papers?.values ?? valuesOf(settings, year)}
        problems={papers?.problems ?? {}}
      />
      <Emblem visit={visit} hasOne={settings.emblem !== null} problem={emblem} />
      <Others {...{ visit, organisation }} holdings={await loadHoldings(office)} />
    </>
  );
  return { title: texts.title, here: HERE, body, isRefused: said !== null };
}

/** First shows what another due day means; sets it once that is confirmed. */
async function setDeadline(visit: Visit): Promise<Shown> {
  const { office, person, now, today, eventId, form } = visit;
  const round = ROUNDS.find((one) => one === form.round);
  const was = form.was ?? '';
  if (!round || !isLocalDate(was)) return { to: HERE };
  const typed = form.day ?? '';
  const refuse = (problem: string) => page(visit, { deadline: { round, typed, problem } });
  const isUsual = form.do === 'usual';
  const read = isUsual ? null : readDayIn(typed, today);
  if (!isUsual && !read) return refuse(texts.noDayYet);
  if (read && 'problem' in read) return refuse(read.problem);
  const dueOn = read && 'day' in read ? read.day : null;
  const fiscalYear = await yearOf(visit);
  if (form.confirmed === undefined) {
    const willBe = dueOn ?? standardDueDate(fiscalYear, round);
    const { organisation, reminders } = visit;
    try {
      refuseOfficesDueDay(organisation, { fiscalYear, round, dueOn: willBe, was }, today);
    } catch (error) {
      if (error instanceof Refusal) return refuse(saidOf(error));
      throw error;
    }
    const holidays = officeCalendar(reminders.holidays, organisation);
    const where = { organisation, today, reminders: { ...reminders, holidays } };
    const effects = await dueDayEffects(where, { fiscalYear, round, dueOn: willBe, isMeasures: false });
    return page(visit, { deadline: { round, typed, willBe: { dueOn: willBe, isUsual, effects } } });
  }
  const set = await inTransactionOrRefusal(() =>
    setRoundDate({ office, fiscalYear, round, dueOn, was, by: person._id, now, eventId }),
  );
  if (!(set instanceof Refusal)) return { to: `${HERE}?done=deadline` };
  return refuse(saidOf(set));
}

const saidOf = ({ code, message }: Refusal): string => (code === 'date_changed_meanwhile' ? texts.dayChanged : message);

/** Sets what differs, all or nothing. What somebody else changed meanwhile is not overwritten unseen. */
async function savePapers(visit: Visit): Promise<Shown> {
  const { office, person, now, eventId, form, today } = visit;
  const year = await yearOf(visit);
  const again = (problems: PaperProblems, said: string) => page(visit, { papers: { values: form, problems, said } });
  const read = readPapers(form, today);
  if ('problems' in read) return again(read.problems, texts.notKept);
  const cause = { by: person._id, at: now, eventId };
  const changed = await inTransactionOrRefusal(async () => {
    const before: PaperSettings = await loadPaperSettings(office);
    if (digestOf(before, year) !== form.seen) throw new Refusal('papers_changed', texts.changedMeanwhile);
    let count = 0;
    for (const wanted of read.wanted) if (await setPapers(office, { ...wanted, year }, cause)) count++;
    return count;
  });
  if (changed instanceof Refusal) return again({}, changed.message);
  return { to: `${HERE}?done=${changed > 0 ? 'papers' : 'same'}` };
}
