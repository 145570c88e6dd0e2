import { codeCard } from '../../../../flex-templates/codes/code';
import type { FileLinks } from '../../../domain/evidence/file-links';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { cardMessage, clipboardAction, followedBy, messageAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { rightName } from '../../../ui/right-names';
import type { ReadyDraft } from './draft';
import { qrMessages } from './qr-message';
import { labels, texts } from './texts';

interface Invitation {
  code: string;
  /** opens the chat with what registers written there; null: not known */
  link: string | null;
  /** the last day it is good, in words */
  until: string;
  /** the last moment that it is good */
  expiresAt: Date;
}

/**
 * A new code, to be copied from the card, and as a message of its own that can be forwarded as it is; with a picture of its link, to be
 * scanned.
 */
export function codeMessages(
  organisation: Organisation,
  ready: ReadyDraft,
  invitation: Invitation,
  links: FileLinks,
): Message[] {
  const { code, link, until, expiresAt } = invitation;
  const right = rightName(organisation, ready);
  const forward = texts.forward(organisation.name, right, invitation);
  const card = cardMessage({
    card: codeCard({
      kicker: texts.code.kicker,
      title: right,
      code,
      lines: [texts.code.uses(ready.uses), texts.valid(ready.days, until)],
      notes: [texts.code.once],
      buttons: [clipboardAction(labels.copyCode, code), clipboardAction(labels.copyText, forward)],
    }),
    altText: texts.code.alt(right, code, until),
  });
  const text = textMessage(forward, [messageAction(labels.again), messageAction(labels.staff)]);
  return followedBy([card, text], link === null ? [] : qrMessages(links, link, expiresAt));
}
