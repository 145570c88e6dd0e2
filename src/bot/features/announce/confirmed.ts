import { compact } from '../../../compact';
import { thaiDateTime } from '../../../domain/calendar/dates';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { type Draft, sendAtOf } from '../../../notifications/announcements/draft';
import { texts as said } from '../../../notifications/announcements/texts';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { openButton, takeBackButton } from './buttons';
import { labels, texts } from './texts';

/**
 * What became of an announcement that was confirmed. Its buttons stay: the announcement itself comes right after it.
 * @param reach whom it reaches, in words
 */
export function confirmedMessage(ctx: MemberContext, draft: Draft, reach: string): Message {
  const payload = { announcement: draft.id };
  const isLater = draft.sendAt !== null;
  const time = thaiDateTime(sendAtOf(draft, ctx.now));
  const done = isLater ? texts.done.scheduled : draft.version > 1 ? texts.done.corrected : texts.done.sent;
  const lines = compact([isLater && said.sendAt(time), reach]);
  return sheetMessage({
    kicker: texts.doneKicker,
    title: done,
    lines,
    sections: [],
    notes: [isLater ? texts.done.mayTakeBack : texts.done.follow],
    buttons: compact([
      postbackAction({ label: labels.open, kind: openButton, payload }),
      isLater && postbackAction({ label: labels.takeBack, kind: takeBackButton, payload }),
    ]),
    altText: [done, ...lines].join(' '),
    quickReplies: [messageAction(labels.mine)],
  });
}
