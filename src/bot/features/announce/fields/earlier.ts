import { z } from 'zod';
import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { pageOf, shownLines } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import { whoMay } from '../../../feature';
import { formReplies, moreOptions } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { announcement } from '../buttons';
import { type AnnounceField, type AnnouncePrompt, notOfCorrections } from '../draft';
import { readAudience, takeAudience } from '../read-audience';
import { labels, texts } from '../texts';
import { listUnanswered, type Unanswered } from '../unanswered';

export const earlierButton = definePostback('announce.earlier', z.object({ announcement }));

/** Which earlier announcement, for those who have not acknowledged it. */
export const earlierField: AnnounceField = {
  name: 'earlier',
  isOptional: false,
  isAnswered: () => true,
  isPaged: true,
  unavailable: notOfCorrections,
  ask: async (prompt) => {
    const unanswered = await listUnanswered(prompt.ctx);
    if (unanswered.length > 0) return askEarlier(prompt, unanswered);
    return { ask: 'audience', set: { audience: null }, notice: texts.noEarlier };
  },
  read: readAudience,
  buttons: [
    formButton(
      earlierButton,
      async (payload, { ctx }) => {
        // One that the person may manage, as those are that were offered.
        await findManaged(ctx, payload.announcement);
        return takeAudience({ to: 'not_acknowledged', announcement: payload.announcement });
      },
      { permission: whoMay('manage', 'announcement') },
    ),
  ],
};

function askEarlier(prompt: AnnouncePrompt, unanswered: readonly Unanswered[]): Message {
  const { draft, notice, token: dialog } = prompt;
  const page = pageOf(unanswered, draft.from);
  return sheetMessage({
    kicker: texts.kicker,
    title: texts.askEarlier,
    lines: compact([notice, ...shownLines(page)]),
    sections: [
      section(
        null,
        page.rows.map(({ announcement: one, left }) => {
          const name = snippetOf(currentContent(one));
          const payload = { announcement: String(one._id) };
          return row({
            label: name,
            captions: [plain(texts.sentOn(thaiDate(localDate(one.sendAt)))), plain(texts.notAcknowledgedYet(left))],
            button: {
              text: labels.choose,
              action: postbackAction({ label: labels.pick(name), kind: earlierButton, payload, dialog }),
            },
          });
        }),
      ),
    ],
    buttons: moreOptions(prompt, page),
    altText: compact([notice, texts.askEarlier]).join(' '),
    quickReplies: formReplies(prompt, false),
  });
}
