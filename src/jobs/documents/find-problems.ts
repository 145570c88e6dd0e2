import { compact } from '../../compact';
import { documentRequests } from '../../domain/documents/document-request.model';
import type { Problem } from '../../problems';

/** Far longer than a document takes with its tries. */
const LATE_MS = 10 * 60_000;

/** What is wrong with making documents. */
export async function documentProblems(now: Date): Promise<Problem[]> {
  const late = await documentRequests.countLate(new Date(now.getTime() - LATE_MS));
  const aside = await documentRequests.countAside();
  return compact([
    late > 0 && { code: 'documents_late', detail: `${late} documents wait longer than 10 minutes to be made` },
    aside > 0 && { code: 'documents_aside', detail: `${aside} documents are set aside since processes died of them` },
  ]);
}
