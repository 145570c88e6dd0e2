import { ROUNDS, roundName } from '../../../../domain/calendar/dates';
import { noteSeen } from '../../../../domain/people/note-seen';
import { isSame, mergeContent } from '../../../../domain/reports/content.rules';
import { roundsOf } from '../../../../domain/reports/current.rules';
import { Refusal } from '../../../../refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { MOST_FILES } from '../../uploads';
import { readReport } from '../report/read-report.rules';
import { isEvidenceOnly, submitPart } from '../report/submit-part';
import { type Target, targetOf } from '../report/target';
import { texts as reportTexts } from '../report/texts';
import { UnsavedWords } from '../report/unsaved';
import { type Owed, owedBy } from './owed';
import { prefixOf, ROW_INPUTS, Row, type RowRefused } from './row';
import { texts } from './texts';

const HERE = '/dashboard/work';
/** What is more urgent comes first; a page of more would not be filled in at a sitting. */
const MOST_ROWS = 20;

/** กรอกในหน้าเดียว: all that somebody owes, a row each. Each row is stored by itself: what is right is, whatever is wrong with another. */
export const workPages: StaffPage[] = [
  { method: 'get', path: '/work', who: 'report', show: (visit) => page(visit, new Map(), null) },
  { method: 'post', path: '/work', who: 'report', isMultipart: true, show: save },
];

async function page(visit: Visit, refused: ReadonlyMap<string, RowRefused>, notice: string[] | null): Promise<Shown> {
  const { owed, all } = await owedBy(visit, MOST_ROWS);
  const rounds = roundsOf(owed.map(({ standing }) => standing));
  await noteSeen(visit.office, visit.person, rounds, visit.now);
  // What was not taken stands first, with why.
  const isRefused = (one: Owed) => refused.has(prefixOf(one));
  const ordered = [...owed.filter(isRefused), ...owed.filter((one) => !isRefused(one))];
  // Words about what can be handed in no more have no row: they are shown to be copied.
  const lost = [...refused].filter(([prefix]) => !owed.some((one) => prefixOf(one) === prefix));
  const body = (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{owed.length === 0 ? texts.nothing : texts.lead}</p>
        {all > owed.length && <p class="faint small">{texts.shown(owed.length, all)}</p>}
      </div>
      {notice?.map((line) => (
        <p class={refused.size > 0 ? 'note note-warn' : 'note'} role="status" key={line}>
          {line}
        </p>
      ))}
      {lost.map(([prefix, { of, why, values }]) => (
        <section class="card" key={prefix}>
          <h2>{of}</h2>
          <UnsavedWords why={why} said={values} />
        </section>
      ))}
      {owed.length > 0 && (
        <form method="post" action={HERE} encType="multipart/form-data">
          <div class="form">
            <FormToken visit={visit} />
            {ordered.map((one, index) => (
              <Row key={prefixOf(one)} owed={one} refused={refused.get(prefixOf(one))} isFirst={index === 0} />
            ))}
            <p class="faint small">{texts.filesHint(MOST_FILES)}</p>
            <p>
              <button type="submit">{texts.save}</button>
            </p>
          </div>
        </form>
      )}
    </>
  );
  return { title: texts.title, here: HERE, body, isRefused: refused.size > 0 };
}

async function save(visit: Visit): Promise<Shown> {
  const saved: string[] = [];
  const refused = new Map<string, RowRefused>();
  const rows = Object.keys(visit.form).flatMap((name) => (name.endsWith('.version') ? [name.slice(0, -7)] : []));
  for (const prefix of rows.slice(0, MOST_ROWS)) {
    const outcome = await saveRow(visit, prefix);
    if (outcome === null) continue;
    if (typeof outcome === 'string') saved.push(outcome);
    else refused.set(prefix, outcome);
  }
  const { leftOut } = visit;
  const said = [
    ...(leftOut > 0 ? [reportTexts.leftOut(leftOut, MOST_FILES)] : []),
    ...(saved.length > 0 ? [texts.saved(saved)] : []),
    ...(refused.size > 0 ? [texts.notSaved(refused.size)] : []),
  ];
  return page(visit, refused, said.length > 0 ? said : [texts.noChange]);
}

/** @returns what was stored, in words; why it was not; null: nothing was entered */
async function saveRow(visit: Visit, prefix: string): Promise<string | RowRefused | null> {
  const [year = '', num = '', round = '', ...unit] = prefix.slice(0, -1).split('-');
  const form = Object.fromEntries(
    [...ROW_INPUTS, 'version' as const, 'as-is' as const].flatMap((name) => {
      const value = visit.form[`${prefix}${name}`];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const uploads = visit.uploads.filter(({ field }) => field === `${prefix}files`);
  const of = texts.legend(Number(num), roundOf(round), null);
  const refusal = (why: string, problems: RowRefused['problems'] = {}, isChanged = false): RowRefused => ({
    values: form,
    problems,
    why,
    of,
    isChanged,
  });
  let target: Target;
  try {
    target = await targetOf(visit, { year, num, round, unit: unit.join('-') });
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.message);
    throw error;
  }
  if (!isEntered(target, form) && uploads.length === 0) return null;
  const own = { ...visit, uploads, leftOut: 0, eventId: `${visit.eventId}/${prefix}` };
  const { given, problems, refused } = await submitPart(own, target, form, false);
  const { measure } = target;
  if (!refused || isEvidenceOnly(given, problems, refused)) {
    return texts.legend(measure.num, roundName(target.round), measure.jointUnit);
  }
  const kept = given > 0 ? ` ${reportTexts.evidenceKept(given)}` : '';
  return refusal(`${refused.message}${kept}`, problems, refused.code === 'report_changed');
}

const roundOf = (said: string): string => {
  const round = ROUNDS.find((one) => one === said);
  return round ? roundName(round) : '';
};

/** Whether a row says something else than what is stored, or is to be handed in as it is. */
function isEntered({ report }: Target, form: Record<string, string>): boolean {
  const { input, problems } = readReport(form);
  const isChanged = !isSame(mergeContent(report, input), mergeContent(report, {}));
  return isChanged || form['as-is'] === 'yes' || Object.keys(problems).length > 0;
}
