import type { Finding } from '../../../../documents/checklist/finding';
import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { theOffice } from '../../../../domain/abilities/things';
import type { Visit } from '../../page';
import { Words } from '../../parts/words';
import { texts } from './texts';

interface ChecklistProps {
  visit: Visit;
  findings: readonly Finding[];
  fiscalYear: number;
}

/** More than these are shown when they are asked for. */
const FIRST = 3;

/** What is missing or odd in what a paper would be made from, worst first, each with where it is mended. */
export function Checklist({ visit, findings, fiscalYear }: ChecklistProps) {
  const items = (some: readonly Finding[]) => (
    <ul class="plain lines">
      {some.map((finding) => (
        <li key={finding.text} class="row apart">
          <p>
            <Words>{finding.text}</Words>
          </p>
          <Mend {...{ visit, finding, fiscalYear }} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="card" aria-labelledby="check">
      <h2 id="check">{texts.check}</h2>
      <p class="faint">{findings.length === 0 ? texts.nothingFound : texts.found(findings.length)}</p>
      {findings.length > 0 && items(findings.slice(0, FIRST))}
      {findings.length > FIRST && (
        <details>
          <summary>{texts.others(findings.length - FIRST)}</summary>
          {items(findings.slice(FIRST))}
        </details>
      )}
    </section>
  );
}

/** What stands in the plan or the assessment, which an admin imports anew. */
const IMPORTED = new Set<Finding['kind']>(['other_year', 'indicator_mixed_up', 'weak_without_measure', 'one_owner']);

function Mend({
  visit,
  finding: { kind, about },
  fiscalYear,
}: Pick<ChecklistProps, 'visit' | 'fiscalYear'> & { finding: Finding }) {
  const link = (href: string, label: string) => (
    <p class="screen">
      <a href={href}>{label}</a>
    </p>
  );
  if (about !== null && 'measure' in about)
    return link(`/dashboard/measures/${fiscalYear}/${about.measure}`, `${texts.mend.measure} ${about.measure}`);
  if (IMPORTED.has(kind) && abilitiesOf(visit.person, theOffice).administer)
    return link('/dashboard/import', texts.mend.imports);
  if (kind === 'unit_without_people')
    return abilitiesOf(visit.person, theOffice).administer ? link('/dashboard/people', texts.mend.people) : null;
  if (about !== null && 'indicator' in about) return link('/dashboard/scores', texts.mend.scores);
  return about === null ? null : <p class="faint small screen">{texts.items}</p>;
}
