import { countEvidenceOf } from '../../../../domain/evidence/find-evidence';
import { aboutOf } from '../../../../domain/evidence/place-evidence';
import { mergeContent } from '../../../../domain/reports/content.rules';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { requiredButLacking } from '../../../../domain/reports/reports.rules';
import { saveDraft } from '../../../../domain/reports/save-draft';
import { handInReport } from '../../../../notifications/reviews/hand-in-report';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Visit } from '../../page';
import { giveEvidence } from './give-evidence';
import { type Problems, type ReportInputName, readReport } from './read-report.rules';
import type { Target } from './target';
import { texts } from './texts';

/** What became of what was entered for one part. */
export interface SubmittedPart {
  /** how many pieces of evidence were kept */
  given: number;
  /** whether links were among them */
  hasLinks: boolean;
  /** beside which inputs what is said */
  problems: Problems;
  /** why the words were not stored; null: they are */
  refused: Refusal | null;
}

/**
 * Takes what was entered for one part in a round: evidence first, which stands by itself, then the words, by the use cases of the chat.
 * @param visit with the files of this part alone, and an event of its own
 */
export async function submitPart(
  visit: Visit,
  target: Target,
  form: Readonly<Partial<Record<ReportInputName | 'version', string>>>,
  isDraft: boolean,
): Promise<SubmittedPart> {
  const { links, input, problems: wrong } = readReport(form);
  const { pieces: given, problem } = await giveEvidence(visit, target, links);
  const lacking = isDraft ? {} : await lackingOf(visit, target, input);
  const problems: Problems = { ...lacking, ...wrong, ...(problem !== undefined && { files: problem }) };
  const part = { given, hasLinks: links.length > 0, problems };
  if (Object.keys(problems).length > 0) return { ...part, refused: new Refusal('not_taken', texts.refused) };
  const { organisation, person, eventId, now } = visit;
  const submission = { ...target, organisation, input, seenVersion: Number(form.version ?? 0), person, eventId, now };
  const stored = await inTransactionOrRefusal(() => (isDraft ? saveDraft(submission) : handInReport(submission)));
  return { ...part, refused: stored instanceof Refusal ? inPageWords(stored) : null };
}

/** Whether only evidence was entered, and it is kept: then nothing is wrong. */
export const isEvidenceOnly = (given: number, problems: Problems, refused: Refusal): boolean =>
  given > 0 && refused.code === 'nothing_new' && Object.keys(problems).length === 0;

/** The chat says what to type next; a page, what to do on it. */
function inPageWords({ code, message }: Refusal): Refusal {
  if (code === 'nothing_new') return new Refusal(code, texts.nothingNew);
  if (code === 'report_changed') return new Refusal(code, texts.changedMeanwhile);
  return new Refusal(code, message);
}

/** What the office requires and the report lacks, beside the inputs where it is said. */
async function lackingOf(visit: Visit, target: Target, input: Partial<ReportContent>): Promise<Problems> {
  const { office, organisation } = visit;
  if ((organisation.requiredParts ?? []).length === 0) return {};
  const evidence = await countEvidenceOf(office, aboutOf(target));
  const lacking = requiredButLacking(organisation, mergeContent(target.report, input), evidence);
  return Object.fromEntries(lacking.map((part) => [part === 'evidence' ? 'files' : part, texts.required(part)]));
}
