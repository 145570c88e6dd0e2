import { mongo } from 'mongoose';
import { acknowledge } from '../../../domain/announcements/acknowledge';
import { thaiDateTime } from '../../../domain/calendar/dates';
import { groups } from '../../../domain/organisations/group.model';
import { textMessage } from '../../../line/compose';
import type { AcknowledgeButtonPayload } from '../../../notifications/announcements/acknowledge-button';
import { snippetOf } from '../../../notifications/announcements/snippet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { acknowledgeTexts as texts } from './manage/texts';

/** รับทราบ: notes it once. In a group it says who did in no more than a word, and nothing the second time. */
export async function onAcknowledge(
  ctx: MemberContext,
  { payload: { announcement, version } }: Input<AcknowledgeButtonPayload>,
): Promise<Outcome> {
  const { office, person, now, chat } = ctx;
  const group = chat.kind === 'group' ? await groups(office).findOne({ lineGroupId: chat.id }) : null;
  const { at, isFirst, isOutdated, content } = await acknowledge({
    office,
    announcement: new mongo.ObjectId(announcement),
    version,
    person,
    group: group?._id ?? null,
    now,
  });
  if (chat.kind === 'group') return { replies: isFirst ? [textMessage(texts.inGroup)] : [] };
  const said = isFirst ? texts.noted(thaiDateTime(at), snippetOf(content)) : texts.before(thaiDateTime(at));
  return { replies: [textMessage(isOutdated ? `${said} ${texts.outdated}` : said)] };
}
