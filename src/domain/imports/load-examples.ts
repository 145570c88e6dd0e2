import { listOrganisations } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { readExamples } from './example-files';
import { saveContent } from './save-content';

/**
 * Stores the example offices if the database holds no office yet; of several processes that start at once, one does it.
 * @param now from then on their plans are followed
 * @returns whether it stored them
 */
export async function loadExamples(now: Date): Promise<boolean> {
  if ((await listOrganisations()).length > 0) return false;
  const offices = readExamples();
  const plans = offices.flatMap((office) => office.plans);
  return inTransaction(async () => {
    if ((await listOrganisations()).length > 0) return false;
    await saveContent({ offices, plans, scores: [] }, now);
    return true;
  });
}
