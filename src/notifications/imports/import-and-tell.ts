import type { mongo } from 'mongoose';
import { importFiles } from '../../domain/imports/import-file.model';
import { changeText } from '../../domain/imports/imported-text';
import type { ImportContent } from '../../domain/imports/read-import-files';
import type { Change } from '../../domain/imports/save-content';
import type { SentImport } from '../../domain/imports/sent-file';
import { importFor } from '../../domain/imports/try-import';
import { loadHolders } from '../../domain/memos/holders';
import type { OfficeId } from '../../domain/office-store';
import { followingText } from '../../domain/positions/following-text';
import { notifyTurn } from '../memos/notify';
import { notifyChain } from '../positions/notify-chain';
import { notifyImport } from './import-done';

/** Who imports, caused by which event. */
interface Importer {
  office: OfficeId;
  person: { _id: mongo.ObjectId };
  now: Date;
  eventId: string;
}

/**
 * Imports a file that was sent, and tells whom that concerns. Call it inside a transaction.
 * @param shown what was shown that it would do
 * @returns a line for each change; null where it would do something else by now: the transaction must not be committed
 */
export async function importAndTell(
  importer: Importer,
  sent: SentImport,
  content: ImportContent,
  shown: string,
): Promise<string[] | null> {
  const { office, person, now, eventId } = importer;
  const files = `${sent.name} sha256:${sent.sha256}`;
  const held = await loadHolders(office);
  const done = await importFor(office, content, { at: now, by: person._id, files, eventId });
  if (done.kind !== 'done' || done.state !== shown) return null;
  await importFiles(office).updateOne({ _id: sent._id }, { $set: { state: 'imported', bytes: null } });
  const lines = done.changes.map(changeText);
  await notifyPositions(importer, done.changes, held);
  await notifyImport({ office, by: person._id, file: sent.name, lines, occasion: String(sent._id) }, now);
  return lines;
}

/** Whom memos wait for now is told, and who held a position, that the order is another one. */
async function notifyPositions(
  { office, person, now, eventId }: Importer,
  changes: readonly Change[],
  held: Awaited<ReturnType<typeof loadHolders>>,
): Promise<void> {
  const memos = changes.filter((change) => change.kind === 'memo');
  for (const { memo, followed } of memos) {
    if (followed.kind === 'goes_on' && followed.isTurnMoved) await notifyTurn(office, memo, now, eventId);
  }
  const isOther = changes.some(
    (change) => change.kind === 'organisation' && change.parts.some(({ part }) => part === 'approvalChain'),
  );
  if (!isOther) return;
  const holders = [...held.values()].map(({ _id }) => _id);
  const cause = { by: person._id, now, eventId };
  // The other admins are told all that the file changed.
  await notifyChain(
    office,
    { lines: memos.map((one) => followingText(one.organisation, one)), holders, withAdmins: false },
    cause,
  );
}
