import { ROUNDS } from '../../../../domain/calendar/dates';
import { countEvidenceOf } from '../../../../domain/evidence/find-evidence';
import { aboutOf } from '../../../../domain/evidence/place-evidence';
import { partOf } from '../../../../domain/measures/parts.rules';
import { askedPlan } from '../../../../domain/measures/plan';
import { findReport } from '../../../../domain/reports/find-report';
import { lackingParts } from '../../../../domain/reports/reports.rules';
import { approveAndTell, returnAndTell } from '../../../../notifications/reviews/review-and-tell';
import { COMMON_REASONS } from '../../../../notifications/reviews/texts';
import { Refusal } from '../../../../refusal';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { yearOf } from '../../year-in';
import { measureTexts } from '../texts';
import { keyOf, type Refused, ReviewCard } from './review-card';
import { type Done, isDone, texts } from './texts';
import { type ToReview, waitingFor, withDetails } from './waiting';

const HERE = '/dashboard/reviews';
/** So many reports with all their texts are a page that a phone still scrolls. */
const MOST_SHOWN = 10;

/** What waits for a review, each with all that it says, approved or sent back on the page by the chat's use cases. */
export const reviewPages: StaffPage[] = [
  {
    method: 'get',
    path: '/reviews',
    who: 'review',
    async show(visit) {
      const { done, num, round } = visit.query;
      return list(visit, isDone(done) ? texts.done[done](partIn(num, round)) : null, null);
    },
  },
  { method: 'post', path: '/reviews/approve', who: 'review', show: approve },
  { method: 'post', path: '/reviews/return', who: 'review', show: sendBack },
];

async function list(visit: Visit, notice: string | null, refused: Refused | null, isRefused = false): Promise<Shown> {
  const { waiting, own } = await waitingFor(visit);
  const shown: ToReview[] = [];
  for (const one of waiting.slice(0, MOST_SHOWN)) shown.push(await withDetails(visit, one));
  const people = shown.flatMap(({ report, history }) => [report.reportedBy, history.lastReview?.by ?? []].flat());
  const names = await nameOrPosition(visit.office, people.map(String));
  const nameOf = (id: unknown) => names.get(String(id)) ?? measureTexts.someone;
  const body = (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{waiting.length === 0 ? texts.nothing : texts.waiting(waiting.length)}</p>
        {own > 0 && <p class="faint">{texts.own(own)}</p>}
      </div>
      {notice !== null && (
        <p class={isRefused ? 'note note-danger' : 'note'} role={isRefused ? 'alert' : 'status'}>
          {notice}
        </p>
      )}
      {waiting.length > shown.length && <p class="faint small">{texts.shown(shown.length, waiting.length)}</p>}
      {shown.map((one) => (
        <ReviewCard key={keyOf(one)} {...{ visit, one, nameOf, refused }} />
      ))}
    </>
  );
  return { title: texts.title, here: HERE, body, isRefused };
}

async function approve(visit: Visit): Promise<Shown> {
  const seen = await seenReport(visit);
  if (!seen) return { to: HERE };
  const { measure, round } = seen;
  const without = (visit.form.without ?? '').split(' ');
  const approved = await inTransactionOrRefusal(async () => {
    const report = await findReport(visit.office, measure, round);
    const lacking = lackingParts(
      report ?? { output: null, outcome: null },
      await countEvidenceOf(visit.office, aboutOf(seen)),
    );
    if (report?.version === seen.seenVersion && lacking.some((part) => !without.includes(part))) {
      throw new Refusal('lacks_more', texts.lacksMore);
    }
    return approveAndTell(seen);
  });
  if (approved instanceof Refusal) return list(visit, approved.message, null, true);
  return { to: doneAt('approved', visit) };
}

async function sendBack(visit: Visit): Promise<Shown> {
  const seen = await seenReport(visit);
  if (!seen) return { to: HERE };
  const { common, reason: typed = '' } = visit.form;
  const reason = typed.trim() === '' ? (COMMON_REASONS[common ? Number(common) : -1]?.reason ?? '') : typed;
  const returned = await inTransactionOrRefusal(() => returnAndTell({ ...seen, reason }));
  if (!(returned instanceof Refusal)) return { to: doneAt('returned', visit) };
  const { year = '', num = '', round = '', unit = '' } = visit.form;
  const refused = { key: [year, num, round, unit].join('-'), reason: typed, problem: returned.message };
  return list(visit, returned.message, refused, true);
}

/** The list, which says then what was done to which report. */
const doneAt = (done: Done, { form: { num = '', round = '' } }: Visit): string =>
  `${HERE}?${new URLSearchParams({ done, num, round })}`;

function partIn(num: string | undefined, said: string | undefined): string | null {
  const round = ROUNDS.find((one) => one === said);
  return round && /^\d{1,3}$/.test(num ?? '') ? texts.part(Number(num), round) : null;
}

/** The review that a form asks for; null: of nothing that the plan has. */
async function seenReport({ office, organisation, person, eventId, now, form }: Visit) {
  const plan = await askedPlan(office, now, yearOf(form.year));
  const whole = plan.measures.find(({ num }) => String(num) === form.num);
  const measure = whole && partOf(organisation, whole, form.unit ?? '');
  const round = ROUNDS.find((one) => one === form.round);
  if (!measure || !round) return null;
  return { organisation, measure, round, seenVersion: Number(form.version ?? 0), person, eventId, now };
}
