import { announcementCard } from '../../../flex-templates/announce/announcement';
import { compact } from '../../compact';
import type { Content, ContentImage } from '../../domain/announcements/announcement.model';
import { localDate, thaiDate } from '../../domain/calendar/dates';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { Grant } from '../../domain/people/people.rules';
import { cardMessage, postbackAction, textMessage, uriAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { rightName } from '../../ui/right-names';
import { acknowledgeButton } from './acknowledge-button';
import { messageTexts as texts } from './message-texts';

/** All that the message of an announcement is made of. It is the same for every recipient, and in the preview. */
export interface Shown {
  organisation: Pick<Organisation, 'name' | 'units'>;
  /** in hexadecimal */
  id: string;
  version: number;
  byRight: Grant;
  content: Content;
  /** when it goes out */
  at: Date;
}

/** The announcement as people get it. @param isNudge sent again to who has not acknowledged it */
export function announcementMessage(
  { organisation, id, version, byRight, content, at }: Shown,
  isNudge = false,
): Message {
  const from = rightName(organisation, byRight);
  const { title, text, link, image } = content;
  const shown = image && isShown(image) ? { url: image.url, ratio: ratioOf(image) } : null;
  const isCorrection = version > 1;
  const kicker = texts.kicker(organisation.name, isCorrection);
  const acknowledge = postbackAction({
    label: texts.acknowledge,
    kind: acknowledgeButton,
    payload: { announcement: id, version },
  });
  return cardMessage({
    card: announcementCard({
      kicker,
      title: title ?? texts.untitled(from),
      picture: shown,
      notes: compact([isNudge && texts.nudge, isCorrection && texts.replaces]),
      text,
      captions: compact([link ? texts.link(new URL(link).hostname) : null, texts.from(from, thaiDate(localDate(at)))]),
      buttons: compact([
        acknowledge,
        link ? uriAction(texts.open, link) : null,
        image && !shown ? uriAction(texts.openPicture, image.url) : null,
      ]),
    }),
    altText: texts.alt(kicker, title, text),
  });
}

/** LINE shows pictures from HTTPS addresses only; elsewhere (in development) a button opens it. */
function isShown({ url }: ContentImage): boolean {
  return url.startsWith('https:');
}

/** A card's picture may be three times as high as wide at most. */
function ratioOf({ width, height }: ContentImage): string {
  return `${width}:${Math.min(height, width * 3)}`;
}

/** The announcement as a group gets it; mentions everybody there if its sender wants that. LINE allows mentions in groups only. */
export function groupMessages(shown: Shown, mentionAll: boolean): Message[] {
  const card = announcementMessage(shown);
  if (!mentionAll) return [card];
  const everyone = { type: 'mention', mentionee: { type: 'all' } } as const;
  return [{ type: 'textV2', text: texts.mentionAll('{everyone}'), substitution: { everyone } }, card];
}

/** The announcement as its sender sees it beforehand: in a private chat, where LINE allows no mention, that is a plain text. */
export function previewMessages(shown: Shown, mentionAll: boolean): Message[] {
  const card = announcementMessage(shown);
  return mentionAll ? [textMessage(texts.mentionAll('@All')), card] : [card];
}
