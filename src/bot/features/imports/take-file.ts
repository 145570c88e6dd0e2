import { importFiles } from '../../../domain/imports/import-file.model';
import { keptUntil, notImported, type SentImport } from '../../../domain/imports/sent-file';
import { postbackAction, textMessage } from '../../../line/compose';
import { choiceMessage } from '../../../ui/choice-message';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import type { Media } from '../../user-input';
import { evidenceButton, readButton } from './buttons';
import { isAsked, nameOf, readAhead, wantedOf } from './read-ahead';
import { showRead } from './show-read';
import { labels, texts } from './texts';

/** A file that may be one to import: its sender says what it is for where it may be evidence as well, else it is read. */
export async function takeFile(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  if (!media) return { replies: [] };
  const sent = await keep(ctx, media);
  if (isAsked(media, ctx.person)) return { replies: [question(sent)] };
  return showRead(ctx, sent, await readAhead(ctx, wantedOf(ctx.office, media)));
}

/** A file with tables that are not read: its sender is told what to do instead. */
export async function refuseFile(ctx: MemberContext, { media }: Input): Promise<Outcome> {
  const why = notImported(media?.fileName ?? null);
  return { replies: why === null ? [] : [textMessage(why, defaultReplies(ctx))] };
}

function keep(ctx: MemberContext, media: Media): Promise<SentImport> {
  return importFiles(ctx.office).insert({
    by: ctx.person._id,
    lineMessageId: media.messageId,
    sentAt: media.sentAt,
    name: nameOf(media),
    state: 'asked',
    fiscalYear: null,
    bytes: null,
    sha256: null,
    shownState: null,
    removeAt: keptUntil(ctx.now),
  });
}

function question({ _id, name }: SentImport) {
  const payload = { file: String(_id) };
  return choiceMessage(texts.question(name), [
    postbackAction({ label: labels.evidence, kind: evidenceButton, payload }),
    postbackAction({ label: labels.import, kind: readButton, payload }),
  ]);
}
