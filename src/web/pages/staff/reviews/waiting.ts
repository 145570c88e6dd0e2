import { abilitiesOf } from '../../../../domain/abilities/abilities-of';
import { unitsFor } from '../../../../domain/abilities/roles.rules';
import { theMeasure, theReport } from '../../../../domain/abilities/things';
import type { StoredEvidence } from '../../../../domain/evidence/evidence.model';
import { countEvidenceOf, evidenceOf } from '../../../../domain/evidence/find-evidence';
import { aboutOf } from '../../../../domain/evidence/place-evidence';
import type { LackingPart } from '../../../../domain/reports/lacking-parts';
import { lackingParts } from '../../../../domain/reports/reports.rules';
import { loadQueue, type Waiting } from '../../../../domain/reviews/load-queue';
import { type History, loadHistory } from '../../../../domain/reviews/report-history';
import type { Visit } from '../../page';

/** A report that waits, with what its reviewer looks at. */
export interface ToReview extends Waiting {
  history: History;
  evidence: readonly StoredEvidence[];
  lacking: LackingPart[];
}

/** Whatever of the office waits for who looks; how many wait for somebody else since their words are in them. */
export async function waitingFor({ office, person }: Visit): Promise<{ waiting: Waiting[]; own: number }> {
  const all = await loadQueue(office, unitsFor(person, 'review'));
  const waiting = all.filter(({ measure, authors }) => abilitiesOf(person, theReport(measure, authors)).review);
  return { waiting, own: all.length - waiting.length };
}

export async function withDetails({ office, person }: Visit, one: Waiting): Promise<ToReview> {
  const { measure, report } = one;
  const key = aboutOf({ measure, round: report.round });
  const mayOpen = abilitiesOf(person, theMeasure(measure)).open_evidence;
  const evidence = mayOpen ? await evidenceOf(office, key) : [];
  const lacking = lackingParts(report, await countEvidenceOf(office, key));
  return { ...one, history: await loadHistory(office, key), evidence, lacking };
}
