import { currentContent } from '../../../../domain/announcements/announcement.model';
import { listReceived } from '../../../../domain/announcements/list-announcements';
import { groups } from '../../../../domain/organisations/group.model';
import { textMessage } from '../../../../line/compose';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { plain } from '../../../measures/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../measures/sheet';
import { leadOn } from '../../help/lead-on';
import { snippetOf } from '../snippet';
import { countLines, stateWords, summarise } from './summary';
import { texts } from './texts';

/** `ประกาศล่าสุด`, `ดูประกาศ` */
export const RECEIVED =
  /^\s*(?:ขอ)?(?:ดู\s*ประกาศ(?:\s*(?:ล่าสุด|ทั้งหมด))?|ประกาศ\s*(?:ล่าสุด|ที่(?:ได้)?รับ))(?:\s*(?:ครับ|ค่ะ|คะ|นะ|หน่อย))*\s*$/u;

/** What was sent to a person, or to the group, and how far it has got around: in counts, whoever asks. */
export async function showReceived(ctx: MemberContext): Promise<Outcome> {
  const { place, officeId, person } = ctx;
  const inGroup = place.kind === 'group';
  const recipient = inGroup ? (await groups(officeId).findOne({ lineGroupId: place.id }))?._id : person._id;
  const received = recipient ? await listReceived(officeId, recipient, ROWS_A_SHEET) : [];
  if (received.length === 0) {
    return { replies: [textMessage(inGroup ? texts.nothingReceivedHere : texts.nothingReceived, leadOn(ctx))] };
  }
  const rows: SheetRow[] = [];
  for (const { announcement, acknowledgedAt } of received) {
    const own = acknowledgedAt ? texts.youAcknowledged : texts.youHaveNot;
    const summary = await summarise(officeId, announcement);
    const captions = [stateWords(summary), ...countLines(summary), ...(inGroup ? [] : [own])];
    rows.push(row({ label: snippetOf(currentContent(announcement)), captions: captions.map(plain) }));
  }
  const card = sheetMessage({
    kicker: ctx.office.name,
    title: texts.received,
    sections: [section(null, rows)],
    altText: texts.listAlt(texts.received, rows.length),
    quickReplies: leadOn(ctx),
  });
  return { replies: [card] };
}
