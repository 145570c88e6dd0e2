import { roundName, thaiDateTime } from '../../../../domain/calendar/dates';
import { contradiction, TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { progressText, TEXT_FIELD_NAMES } from '../../../../domain/reports/texts';
import { changedParts } from '../../../../domain/reviews/changes.rules';
import { COMMON_REASONS, labels, texts as reviewTexts } from '../../../../notifications/reviews/texts';
import { CONTRADICTIONS } from '../../../../ui/report-texts';
import { texts as shared } from '../../../../ui/texts';
import type { Visit } from '../../page';
import { Bar } from '../../parts/bar';
import { EvidenceList } from '../../parts/evidence-list';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { measureAddress } from '../report/target';
import { texts } from './texts';
import type { ToReview } from './waiting';

/** What was entered for sending one back, and why it was not taken. */
export interface Refused {
  key: string;
  reason: string;
  problem: string;
}

/** What tells a report that waits apart on the page. */
export const keyOf = ({ report }: Pick<ToReview, 'report'>): string =>
  `${report.fiscalYear}-${report.measure}-${report.round}-${report.unit}`;

interface ReviewCardProps {
  visit: Visit;
  one: ToReview;
  nameOf: (id: unknown) => string;
  refused: Refused | null;
}

/** A report that waits: all that it says, what changed since the last review, its evidence, and the two ways on. */
export function ReviewCard({ visit, one, nameOf, refused }: ReviewCardProps) {
  const { measure, report, history, evidence } = one;
  const { lastReview, reviewed } = history;
  const key = keyOf(one);
  const odd = contradiction(report);
  const said = progressText(report);
  return (
    <article class="card" aria-labelledby={`title-${key}`} id={key}>
      <div class="head">
        <p class="kicker">
          {reviewTexts.titled(measure.num, report.round, measure.jointUnit)} {shared.year(measure.fiscalYear)}
        </p>
        <h2 id={`title-${key}`}>{measure.title}</h2>
        <p class="faint small">{texts.sent(nameOf(report.reportedBy), thaiDateTime(report.reportedAt))}</p>
      </div>
      {lastReview && (lastReview.action === 'approve' || lastReview.action === 'return') && (
        <div class="note stack">
          <p>{reviewTexts.reviewed(lastReview.action, lastReview.at, nameOf(lastReview.by), lastReview.note)}</p>
          <p>{reviewTexts.changed(changedParts(reviewed, report))}</p>
        </div>
      )}
      {odd && <p class="note note-warn">{CONTRADICTIONS[odd]}</p>}
      {said !== null && <p>{said}</p>}
      {report.progress !== null && <Bar percent={report.progress} />}
      <dl class="facts facts-2">
        {TEXT_FIELDS.flatMap((field) => {
          const text = report[field];
          return text === null
            ? []
            : [<dt key={`${field}-name`}>{TEXT_FIELD_NAMES[field]}</dt>, <dd key={field}>{text}</dd>];
        })}
      </dl>
      {evidence.length === 0 ? (
        <p class="faint">{texts.noEvidence}</p>
      ) : (
        <div class="stack">
          <h3>{texts.evidence(evidence.length)}</h3>
          <EvidenceList visit={visit} pieces={evidence} />
        </div>
      )}
      <Approve visit={visit} one={one} />
      <SendBack visit={visit} one={one} refused={refused} />
      <p>
        <a class="small" href={measureAddress(measure)}>
          {texts.whole}
          <span class="only-heard">
            {' '}
            {measure.num} {roundName(report.round)} {measure.jointUnit}
          </span>
        </a>
      </p>
    </article>
  );
}

function Seen({ visit, one: { report } }: Pick<ReviewCardProps, 'visit' | 'one'>) {
  const { fiscalYear, measure, round, unit, version } = report;
  const values = { year: fiscalYear, num: measure, round, unit, version };
  return (
    <>
      <FormToken visit={visit} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Approve({ visit, one }: Pick<ReviewCardProps, 'visit' | 'one'>) {
  const { lacking, measure, report } = one;
  const required = lacking.filter((part) => visit.organisation.requiredParts?.includes(part));
  if (required.length > 0) return <p class="note note-warn">{texts.required(required)}</p>;
  return (
    <form method="post" action="/dashboard/reviews/approve">
      <Seen visit={visit} one={one} />
      <input type="hidden" name="without" value={lacking.join(' ')} />
      <p>
        <button type="submit">
          {lacking.length === 0 ? texts.approve : labels.approveWithout(lacking)}
          <span class="only-heard"> {reviewTexts.titled(measure.num, report.round, measure.jointUnit)}</span>
        </button>
      </p>
    </form>
  );
}

function SendBack({ visit, one, refused }: Omit<ReviewCardProps, 'nameOf'>) {
  const key = keyOf(one);
  const mine = refused?.key === key ? refused : null;
  return (
    <details open={mine !== null}>
      <summary>{texts.return}</summary>
      <form method="post" action="/dashboard/reviews/return">
        <div class="form">
          <Seen visit={visit} one={one} />
          <Field id={`common-${key}`} label={texts.common}>
            {(described) => (
              <select name="common" {...described}>
                <option value="">{texts.choose}</option>
                {COMMON_REASONS.map(({ label }, index) => (
                  <option key={label} value={index}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id={`reason-${key}`} label={texts.own_words} hint={texts.reasonHint} problem={mine?.problem}>
            {(described) => (
              <textarea name="reason" rows={3} autofocus={mine?.problem !== undefined} {...described}>
                {mine?.reason ?? ''}
              </textarea>
            )}
          </Field>
          <p>
            <button class="button-danger" type="submit">
              {texts.send}
            </button>
          </p>
        </div>
      </form>
    </details>
  );
}
