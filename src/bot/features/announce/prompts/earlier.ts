import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { pageOf, shownLines } from '../../../measures/pages';
import { plain } from '../../../measures/rows';
import { row, section, sheetMessage } from '../../../measures/sheet';
import { earlierButton } from '../buttons';
import { snippetOf } from '../snippet';
import { labels, texts } from '../texts';
import type { Unanswered } from '../unanswered';
import { type Prompt, waysOn } from './prompt';
import { moreOptions } from './several';

/** Asks for the earlier announcement that some have not acknowledged. */
export function askEarlier(prompt: Prompt, unanswered: readonly Unanswered[]): Message {
  const { draft, notice, token: dialog } = prompt;
  const page = pageOf(unanswered, draft.from);
  return sheetMessage({
    kicker: texts.kicker,
    title: texts.askEarlier,
    lines: compact([notice === null ? null : notice, ...shownLines(page)]),
    sections: [
      section(
        null,
        page.rows.map(({ announcement, left }) => {
          const name = snippetOf(currentContent(announcement));
          const payload = { announcement: String(announcement._id) };
          return row({
            label: name,
            captions: [
              plain(texts.sentOn(thaiDate(localDate(announcement.sendAt)))),
              plain(texts.notAcknowledgedYet(left)),
            ],
            button: {
              text: labels.choose,
              action: postbackAction({ label: labels.pick(name), kind: earlierButton, payload, dialog }),
            },
          });
        }),
      ),
    ],
    buttons: moreOptions(page, dialog),
    altText: [notice, texts.askEarlier].filter(Boolean).join(' '),
    quickReplies: waysOn(prompt, 'audience'),
  });
}
