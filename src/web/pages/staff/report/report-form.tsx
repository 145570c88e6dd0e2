import { roundName } from '../../../../domain/calendar/dates';
import type { StoredEvidence } from '../../../../domain/evidence/evidence.model';
import { contradiction, TEXT_FIELDS, type TextField } from '../../../../domain/reports/content.rules';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { stateOf } from '../../../../domain/reports/report-states.rules';
import { evidenceName } from '../../../../ui/evidence-name';
import { CONTRADICTIONS, FOR_EVERYBODY } from '../../../../ui/report-texts';
import type { Visit } from '../../page';
import { EvidenceList } from '../../parts/evidence-list';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { Words } from '../../parts/words';
import { MOST_FILES } from '../../uploads';
import { HowFarInputs, TextInput } from './content-inputs';
import type { Problems, ReportInputName } from './read-report.rules';
import { addressOf, measureAddress, type Target } from './target';
import { texts } from './texts';

export interface ReportFormProps {
  visit: Visit;
  target: Target;
  /** what stands in the inputs */
  values: Partial<Record<ReportInputName, string>>;
  /** what was handed in before; the review that sent it back says why */
  returnedFor: string | null;
  evidence: readonly StoredEvidence[];
  problems: Problems;
  /** what is said over the form */
  notice: { text: string; isBad: boolean } | null;
  /** what is stored by now, beside words that were written on something older; null: nothing changed */
  beside: ReportContent | null;
}

const ROWS: Record<TextField, number> = { detail: 8, output: 4, outcome: 4, remarks: 3 };

/** The form in which a part of a measure is reported in a round, and its evidence. */
export function ReportForm(props: ReportFormProps) {
  const { visit, target, returnedFor, evidence, notice } = props;
  const { measure, round, report } = target;
  const odd = report ? contradiction(report) : null;
  return (
    <>
      <div class="head">
        <p class="kicker">{texts.title(measure.num, roundName(round), measure.fiscalYear)}</p>
        <h1>
          <Words>{measure.title}</Words>
        </h1>
        {measure.jointUnit !== null && <p class="faint">{texts.part(measure.jointUnit)}</p>}
      </div>
      {notice && (
        <p class={notice.isBad ? 'note note-danger' : 'note'} role={notice.isBad ? 'alert' : 'status'}>
          {notice.text}
        </p>
      )}
      {returnedFor !== null && <p class="note note-warn">{texts.returned(returnedFor)}</p>}
      {odd && <p class="note note-warn">{CONTRADICTIONS[odd]}</p>}
      {measure.procedures.length > 0 && (
        <details class="note">
          <summary>{texts.plan}</summary>
          <ul>
            {measure.procedures.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <Inputs {...props} />
      {evidence.length > 0 && (
        <section class="card" aria-labelledby="sent">
          <h2 id="sent">{texts.sentEvidence(evidence.length)}</h2>
          <EvidenceList
            visit={visit}
            pieces={evidence}
            after={(one) => one.by.equals(visit.person._id) && <Withdraw visit={visit} target={target} one={one} />}
          />
        </section>
      )}
      <p class="screen">
        <a href={measureAddress(measure)}>{texts.cancel}</a>
      </p>
    </>
  );
}

function Inputs({ visit, target, values, problems, beside }: ReportFormProps) {
  const state = stateOf(target.report);
  const content = { values, problems, beside };
  return (
    <form method="post" action={addressOf(target)} encType="multipart/form-data">
      <div class="card form">
        <FormToken visit={visit} />
        <input type="hidden" name="version" value={target.report?.version ?? 0} />
        <HowFarInputs {...content} hint={texts.progressHint} />
        <p class="note">{FOR_EVERYBODY}</p>
        {TEXT_FIELDS.map((field) => (
          <TextInput key={field} {...content} field={field} rows={ROWS[field]} hint={texts.hints[field]} />
        ))}
        <Field id="files" label={texts.files} hint={texts.filesHint(MOST_FILES)} problem={problems.files}>
          {(described) => <input name="files" type="file" multiple {...described} />}
        </Field>
        <Field id="links" label={texts.links} hint={texts.linksHint} problem={problems.links}>
          {(described) => (
            <textarea name="links" rows={2} {...described}>
              {values.links ?? ''}
            </textarea>
          )}
        </Field>
        <div class="row">
          <button type="submit" name="do" value="submit">
            {texts.send}
          </button>
          {(state === 'none' || state === 'draft') && (
            <button class="button-other" type="submit" name="do" value="draft">
              {texts.keepDraft}
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

function Withdraw({ visit, target, one }: Pick<ReportFormProps, 'visit' | 'target'> & { one: StoredEvidence }) {
  return (
    <form method="post" action={`${addressOf(target)}/withdraw`}>
      <FormToken visit={visit} />
      <input type="hidden" name="id" value={String(one._id)} />
      <button class="button-danger" type="submit">
        {texts.withdraw}
        <span class="only-heard"> {evidenceName(one)}</span>
      </button>
    </form>
  );
}
