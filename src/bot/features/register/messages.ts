import { compact } from '../../../compact';
import type { OfficeId } from '../../../domain/office-store';
import { findOrganisation, type Organisation } from '../../../domain/organisations/organisation.model';
import type { Grant } from '../../../domain/people/people.rules';
import { NOTICE_VERSION } from '../../../domain/people/privacy-notice';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { rightName } from '../../../ui/right-names';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { consentButton, declineButton } from './buttons';
import { firstSteps, labels, notice, texts, welcome } from './texts';

/** The office of a code that was found. */
export async function findOffice(office: OfficeId): Promise<Organisation> {
  const found = await findOrganisation(office);
  if (!found) throw new Error(`the office ${office} of a code is not there`);
  return found;
}

/** Asks for a code. @param say why, or how */
export function askCodeMessage(say: string): Message {
  return textMessage(say, [messageAction(labels.help)]);
}

/** Tells somebody registered what they are registered as. */
export function registeredMessage({ organisation, person }: MemberContext): Message {
  const rights = person.grants.map((grant) => rightName(organisation, grant));
  return textMessage(texts.registeredAs(rights, organisation.name), [
    messageAction(labels.profile),
    messageAction(labels.help),
  ]);
}

/** Tells somebody that a code gives nothing they do not have. */
export function alreadyMessage(organisation: Organisation, grant: Grant): Message {
  return textMessage(texts.already(rightName(organisation, grant), organisation.name), quickReplies());
}

/**
 * The privacy notice of an office, with what a code gives; without a code, for somebody registered to read again. Agreeing and
 * declining are equally near.
 */
export function noticeMessage(organisation: Organisation, offer: { grant: Grant; code: string } | null): Message {
  return sheetMessage({
    kicker: organisation.name,
    title: notice.title,
    lines: offer ? [notice.becomes(rightName(organisation, offer.grant)), notice.intro] : [notice.introAgain],
    sections: [noticePoints(organisation.name)],
    buttons: [
      postbackAction({
        label: offer ? labels.consent : labels.consentAgain,
        kind: consentButton,
        payload: { code: offer?.code ?? null, version: NOTICE_VERSION },
      }),
      postbackAction({ label: labels.decline, kind: declineButton, payload: {} }),
    ],
    altText: notice.alt(organisation.name),
    quickReplies: [],
  });
}

/** The notice to read, with nothing to decide. @param office its name; null: of whichever office gives the code */
export function plainNoticeMessage(office: string | null): Message {
  const name = office ?? notice.anyOffice;
  return sheetMessage({
    kicker: name,
    title: notice.title,
    lines: [],
    sections: [noticePoints(name)],
    buttons: [],
    altText: notice.plainAlt(name),
    quickReplies: [messageAction(office ? labels.profile : labels.register), messageAction(labels.help)],
  });
}

function noticePoints(office: string) {
  const points = notice.points(office);
  return section(
    null,
    points.map(({ about, says }) => row({ label: about, captions: [{ text: says, late: false }] })),
  );
}

/** Tells somebody what they may do now, and where to begin. */
export function welcomeMessage(organisation: Organisation, grant: Grant, gained: 'membership' | 'grant'): Message {
  const right = rightName(organisation, grant);
  const title = welcome.title[gained];
  return sheetMessage({
    kicker: organisation.name,
    title,
    lines: [welcome.right(right), welcome.next[grant.role]],
    sections: [],
    buttons: firstSteps[grant.role].map((say) => messageAction(say)),
    altText: welcome.alt(title, right, organisation.name),
    // Who comes with a new LINE account says so right away, or never finds it.
    quickReplies: compact([...quickReplies(), gained === 'membership' && messageAction(labels.changeAccount)]),
  });
}

const quickReplies = () => [messageAction(labels.profile), messageAction(labels.help)];
