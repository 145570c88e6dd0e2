import type { mongo } from 'mongoose';
import { z } from 'zod';
import { compact } from '../../compact';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import { messageAction, textMessage } from '../../line/compose';
import { nameOrPosition } from '../../ui/name-or-position';
import { defineNotification } from '../define-notification';
import { notify } from '../notify';
import { texts } from './texts';

const payloadSchema = z.object({
  /** who imported it: the person's id in hex */
  by: z.string(),
  file: z.string(),
  /** what changed, a line each */
  lines: z.array(z.string()),
  /** how many more lines there are */
  others: z.int().min(0),
});

/** Tells the other admins of an office that a file was imported, and what changed. */
export const importDone = defineNotification('import.by_admin', payloadSchema, {
  why: texts.reason,
  async write({ payload: { by, file, lines, others } }, _facts, office) {
    const who = (await nameOrPosition(office, [by])).get(by) ?? texts.anAdmin;
    const told = compact([...lines, others > 0 && texts.others(others)]);
    return textMessage(texts.done(`${who} `, file, told), [messageAction(texts.overview)]);
  },
});

interface Done {
  office: OfficeId;
  by: mongo.ObjectId;
  file: string;
  lines: readonly string[];
  occasion: string;
}

const MOST_LINES = 20;
/** Later it is no news. */
const TELL_WITHIN_MS = 3 * 24 * 3_600_000;

/** Tells all admins but who did it. Call it inside the transaction of the import. */
export async function notifyImport({ office, by, file, lines, occasion }: Done, now: Date): Promise<void> {
  const admins = await people(office).find({ 'grants.role': 'admin', _id: { $ne: by } });
  const to = admins.map(({ _id, lineUserId }) => ({ person: _id, lineUserId }));
  const shown = lines.slice(0, MOST_LINES);
  const payload = { by: String(by), file, lines: shown, others: lines.length - shown.length };
  const expiresAt = new Date(now.getTime() + TELL_WITHIN_MS);
  await notify(importDone, to, { office, occasion: `import/${occasion}`, payload, expiresAt }, now);
}
