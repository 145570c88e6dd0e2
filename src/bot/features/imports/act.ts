import { importFiles } from '../../../domain/imports/import-file.model';
import { changeText } from '../../../domain/imports/imported-text';
import type { Change } from '../../../domain/imports/save-content';
import { bytesOf, findSent, type SentImport } from '../../../domain/imports/sent-file';
import { importFor } from '../../../domain/imports/try-import';
import { loadHolders } from '../../../domain/memos/holders';
import { followingText } from '../../../domain/positions/following-text';
import { textMessage } from '../../../line/compose';
import { notifyImport } from '../../../notifications/imports/import-done';
import { notifyTurn } from '../../../notifications/memos/notify';
import { notifyChain } from '../../../notifications/positions/notify-chain';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import type { FilePayload, YearPayload } from './buttons';
import { type Ahead, forgetAhead, readAhead } from './read-ahead';
import { showRead } from './show-read';
import { texts } from './texts';

/** The file is to be imported: shows what it would do. */
export async function readFile(ctx: MemberContext, { payload: { file } }: Input<FilePayload>): Promise<Outcome> {
  const sent = await openFile(ctx, file);
  return showRead(ctx, sent, await ahead(ctx, sent));
}

/** The year of the plan is said. */
export async function sayYear(ctx: MemberContext, { payload }: Input<YearPayload>): Promise<Outcome> {
  const sent = { ...(await openFile(ctx, payload.file)), fiscalYear: payload.year };
  await importFiles(ctx.office).updateOne({ _id: sent._id }, { $set: { fiscalYear: payload.year } });
  return showRead(ctx, sent, await ahead(ctx, sent));
}

/** The file is evidence: it goes on as if it was just sent. */
export async function takeAsEvidence(ctx: MemberContext, { payload: { file } }: Input<FilePayload>): Promise<Outcome> {
  const sent = await openFile(ctx, file);
  await importFiles(ctx.office).deleteMany({ _id: sent._id });
  const { lineMessageId: messageId, name: fileName, sentAt } = sent;
  return { replies: [], handOn: { media: { kind: 'file', messageId, fileName, sentAt, set: null } } };
}

/** Imports what was shown; where something changed since, what it would do now is shown instead. */
export async function importFile(ctx: MemberContext, { payload: { file } }: Input<FilePayload>): Promise<Outcome> {
  const sent = await openFile(ctx, file);
  const now = await ahead(ctx, sent);
  if (typeof now === 'string' || now.read.kind !== 'done') return showRead(ctx, sent, now);
  const { read } = now;
  if (read.state !== sent.shownState) return showRead(ctx, sent, now, texts.again);
  const { office, person, eventId } = ctx;
  const files = `${sent.name} sha256:${sent.sha256}`;
  const held = await loadHolders(office);
  const done = await importFor(office, read.content, { at: ctx.now, by: person._id, files, eventId });
  if (done.kind !== 'done' || done.state !== sent.shownState) {
    // Somebody was faster, after it was read: the event is tried again, and finds what is so then.
    forgetAhead(ctx);
    throw new Error('The office changed during an import');
  }
  await importFiles(office).updateOne({ _id: sent._id }, { $set: { state: 'imported', bytes: null } });
  const lines = done.changes.map(changeText);
  await notifyPositions(ctx, done.changes, held);
  await notifyImport({ office, by: person._id, file: sent.name, lines, occasion: String(sent._id) }, ctx.now);
  return { replies: [textMessage(texts.done(lines), defaultReplies(ctx))] };
}

/** Whom memos wait for now is told, and who held a position, that the order is another one. */
async function notifyPositions(ctx: MemberContext, changes: readonly Change[], held: Holders): Promise<void> {
  const { office, now, eventId } = ctx;
  const memos = changes.filter((change) => change.kind === 'memo');
  for (const { memo, followed } of memos) {
    if (followed.kind === 'goes_on' && followed.isTurnMoved) await notifyTurn(office, memo, now, eventId);
  }
  const isOther = changes.some(
    (change) => change.kind === 'organisation' && change.parts.some(({ part }) => part === 'approvalChain'),
  );
  if (!isOther) return;
  const holders = [...held.values()].map(({ _id }) => _id);
  const cause = { by: ctx.person._id, now, eventId };
  // The other admins are told all that the file changed.
  await notifyChain(
    office,
    { lines: memos.map((one) => followingText(one.organisation, one)), holders, withAdmins: false },
    cause,
  );
}

type Holders = Awaited<ReturnType<typeof loadHolders>>;

/** Leaves a file that was sent. */
export async function leaveFile(ctx: MemberContext, { payload: { file } }: Input<FilePayload>): Promise<Outcome> {
  const { _id } = await openFile(ctx, file);
  await importFiles(ctx.office).updateOne({ _id }, { $set: { state: 'left', bytes: null } });
  return { replies: [textMessage(texts.left, defaultReplies(ctx))] };
}

/** @throws Refusal `import_over`; `import_done` */
async function openFile(ctx: MemberContext, id: string): Promise<SentImport> {
  const sent = await findSent(ctx.office, id, { by: ctx.person._id, now: ctx.now });
  if (sent?.state === 'imported') throw new Refusal('import_done', texts.already);
  if (!sent || sent.state === 'left') throw new Refusal('import_over', texts.over);
  return sent;
}

const ahead = (ctx: MemberContext, sent: SentImport): Promise<Ahead> =>
  readAhead(ctx, { ...sent, bytes: bytesOf(sent) });
