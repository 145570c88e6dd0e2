import { compact } from '../../../../compact';
import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { listReceived } from '../../../../domain/announcements/list-announcements';
import { unacknowledgedInUnits, unitsToFollowUp } from '../../../../domain/announcements/unit-follow-up';
import { groups } from '../../../../domain/organisations/group.model';
import { postbackAction, textMessage } from '../../../../line/compose';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { countLines, stateWords, summarise } from '../../../../notifications/announcements/summary';
import { plain } from '../../../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { defaultReplies } from '../../../ui/default-replies';
import { unitWhoButton } from '../buttons';
import { labels, texts } from './texts';

/** What was sent to a person, or to the group, and how far it has got around: in counts, whoever asks. */
export async function showReceived(ctx: MemberContext): Promise<Outcome> {
  const { chat, office, person } = ctx;
  const inGroup = chat.kind === 'group';
  const recipient = inGroup ? (await groups(office).findOne({ lineGroupId: chat.id }))?._id : person._id;
  const received = recipient ? await listReceived(office, recipient, ROWS_A_SHEET) : [];
  if (received.length === 0) {
    return { replies: [textMessage(inGroup ? texts.nothingReceivedHere : texts.nothingReceived, defaultReplies(ctx))] };
  }
  const rows: SheetRow[] = [];
  for (const { announcement, acknowledgedAt } of received) {
    const own = acknowledgedAt ? texts.youAcknowledged : texts.youHaveNot;
    const summary = await summarise(office, announcement);
    const captions = compact([stateWords(summary), ...countLines(summary), inGroup ? null : own]);
    const received = row({ label: snippetOf(currentContent(announcement)), captions: captions.map(plain) });
    rows.push(inGroup ? received : await withUnit(ctx, announcement, received));
  }
  const card = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.received,
    sections: [section(null, rows)],
    altText: texts.listAlt(texts.received, rows.length),
    quickReplies: defaultReplies(ctx),
  });
  return { replies: [card] };
}

/** The row of an announcement, for a head with how many of the own units have not acknowledged it. */
async function withUnit(ctx: MemberContext, announcement: Announcement, of: SheetRow): Promise<SheetRow> {
  const units = unitsToFollowUp(ctx.person, announcement);
  const left = units ? (await unacknowledgedInUnits(ctx.office, announcement, units)).length : 0;
  if (left === 0) return of;
  const payload = { announcement: String(announcement._id), from: 0 };
  const action = postbackAction({ label: labels.unitHasNot(of.label), kind: unitWhoButton, payload });
  return { ...of, captions: [...of.captions, plain(texts.unitHasNot(left))], button: { text: labels.open, action } };
}
