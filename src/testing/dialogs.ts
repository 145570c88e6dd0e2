import { type Dialog, dialogKey, findDialog } from '../bot/dialog';
import type { OfficeId } from '../domain/office-store';

const EARLIER_THAN_ANY = new Date(0);

/** The dialog that somebody has in their private chat. @throws where they have none */
export async function dialogOf(office: OfficeId, lineUserId: string): Promise<Dialog> {
  const { open } = await findDialog(office, dialogKey(lineUserId, lineUserId), EARLIER_THAN_ANY);
  if (!open) throw new Error('There is no dialog');
  return open;
}
