import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { storeReleaseWord } from '../organisations/organisation.model';

/** Sets what the office calls releasing the report of a round; null: the standard word. Call it inside a transaction. */
export async function setReleaseWord(
  office: OfficeId,
  word: string | null,
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  await storeReleaseWord(office, word);
  await recordAudit(office, { at, actor: by, action: 'memo.release_word_set', subject: word ?? '', eventId });
}
