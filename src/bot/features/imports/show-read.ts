import { fiscalYearOf } from '../../../domain/calendar/dates';
import { type ImportFile, importFiles } from '../../../domain/imports/import-file.model';
import { CHAT_LIMITS } from '../../../domain/imports/limits';
import { movedByChanges } from '../../../domain/imports/moved-by-changes';
import { type SentImport, sha256Of } from '../../../domain/imports/sent-file';
import { postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { choiceMessage } from '../../../ui/choice-message';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { readButton, yearButton } from './buttons';
import { previewMessage } from './preview-message';
import { problemsText } from './problems-text';
import type { Ahead } from './read-ahead';
import { labels, texts } from './texts';

/**
 * Answers with what a file would do, or why it cannot be imported. What can go on is kept, anything else is forgotten.
 * @param said what is to be said above the preview
 */
export async function showRead(
  ctx: MemberContext,
  sent: SentImport,
  ahead: Ahead,
  said: string | null = null,
): Promise<Outcome> {
  const { name } = sent;
  if (ahead === 'not_reached') return { replies: [tryAgain(sent)] };
  if (ahead === 'gone') return forget(ctx, sent, texts.gone(name));
  if (ahead === 'too_large') return forget(ctx, sent, texts.tooLarge(CHAT_LIMITS.megabytes));
  const { bytes, read } = ahead;
  const kept = { bytes, sha256: sha256Of(bytes) };
  if (read.kind === 'asks_year') {
    await note(ctx, sent, kept);
    return { replies: [askYear(ctx, sent, read.years)] };
  }
  if (read.kind === 'refused') return forget(ctx, sent, problemsText(name, read.problems));
  if (read.changes.length === 0) return forget(ctx, sent, texts.nothing(name));
  await note(ctx, sent, { ...kept, state: 'shown', shownState: read.state });
  const moved = await movedByChanges({ ...ctx, ...ctx.reminders }, read.changes);
  return { replies: [previewMessage(ctx, sent, read.changes, { said, moved })] };
}

async function note(ctx: MemberContext, { _id }: SentImport, changes: Partial<ImportFile>): Promise<void> {
  await importFiles(ctx.office).updateOne({ _id }, { $set: changes });
}

async function forget(ctx: MemberContext, { _id }: SentImport, why: string): Promise<Outcome> {
  await importFiles(ctx.office).deleteMany({ _id });
  return { replies: [textMessage(why, defaultReplies(ctx))] };
}

function tryAgain({ _id, name }: SentImport): Message {
  const again = postbackAction({ label: labels.tryAgain, kind: readButton, payload: { file: String(_id) } });
  return choiceMessage(texts.notReached(name), [again]);
}

function askYear(ctx: MemberContext, { _id, name }: SentImport, years: readonly number[]): Message {
  const now = fiscalYearOf(ctx.now);
  const choices = years.length > 0 ? years : [now, now + 1, now - 1];
  return choiceMessage(
    texts.year(name),
    choices.map((year) =>
      postbackAction({ label: labels.year(year), kind: yearButton, payload: { file: String(_id), year } }),
    ),
  );
}
