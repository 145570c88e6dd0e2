import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { choice } from '../../../forms/fields/choice';
import { type AnnounceField, notOfCorrections, type Values } from '../draft';
import { readAudience, takeAudience } from '../read-audience';
import { labels, texts } from '../texts';
import { listUnanswered } from '../unanswered';

/** Which earlier announcement, for those who have not acknowledged it. */
export const earlierField: AnnounceField = {
  ...choice<Values>({
    name: 'earlier',
    isAnswered: () => true,
    options: async ({ ctx }) =>
      (await listUnanswered(ctx)).map(({ announcement, left }) => {
        const id = String(announcement._id);
        const name = snippetOf(currentContent(announcement));
        const captions = [texts.sentOn(thaiDate(localDate(announcement.sendAt))), texts.notAcknowledgedYet(left)];
        const choose = () => takeAudience({ to: 'not_acknowledged', announcement: id });
        return { key: id, label: labels.pick(name), row: name, captions, choose };
      }),
    sheet: ({ notice }) => ({
      kicker: texts.kicker,
      title: texts.askEarlier,
      altText: compact([notice, texts.askEarlier]).join(' '),
    }),
    none: () => ({ ask: 'audience', set: { audience: null }, notice: texts.noEarlier }),
  }),
  unavailable: notOfCorrections,
  read: readAudience,
};
