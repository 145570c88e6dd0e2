import { importFiles } from '../../../domain/imports/import-file.model';
import { bytesOf, findSent, type SentImport } from '../../../domain/imports/sent-file';
import { textMessage } from '../../../line/compose';
import { importAndTell } from '../../../notifications/imports/import-and-tell';
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
  const lines = await importAndTell(ctx, sent, read.content, sent.shownState);
  if (!lines) {
    // Somebody was faster, after it was read: the event is tried again, and finds what is so then.
    forgetAhead(ctx);
    throw new Error('The office changed during an import');
  }
  return { replies: [textMessage(texts.done(lines), defaultReplies(ctx))] };
}

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
