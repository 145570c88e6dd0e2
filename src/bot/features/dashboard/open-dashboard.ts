import { allowDesk } from '../../../domain/sessions/desks';
import { makeSignInLink, type SignInGoal } from '../../../domain/sessions/sign-in-links';
import { messageAction, textMessage, uriAction } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { labels, phrases, texts } from './texts';

/**
 * A link to the pages, for this person, once. With the code that a page at a desk shows: that browser is let in.
 * @throws Refusal `no_such_desk`
 */
export async function openDashboard(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return slots.code === undefined ? link(ctx) : desk(ctx, slots.code);
}

/** กรอกในหน้าเดียว: the same, to the page with everything that is owed. */
export async function fillInOnePage(ctx: MemberContext): Promise<Outcome> {
  return link(ctx, 'work');
}

async function link({ office, organisation, person, links, now }: MemberContext, to?: SignInGoal): Promise<Outcome> {
  const held = await makeSignInLink(office, person._id, now);
  // In a browser of its own: the one inside LINE forgets who signed in.
  const address = `${links.baseUrl}/dashboard/sign-in/${held}?openExternalBrowser=1${to ? `&to=${to}` : ''}`;
  const message = sheetMessage({
    kicker: organisation.name,
    title: to ? texts.fillIn : texts.title,
    lines: [texts.oneTime, texts.desk],
    sections: [],
    buttons: [uriAction(to ? labels.fillIn : labels.open, address)],
    altText: texts.alt,
    quickReplies: [messageAction(phrases.overview), messageAction(phrases.calendar), messageAction(phrases.help)],
  });
  return { replies: [message] };
}

async function desk({ office, person, now }: MemberContext, typed: string): Promise<Outcome> {
  const device = await allowDesk(office, { typed, person: person._id, now });
  if (device === null) throw new Refusal('no_such_desk', texts.noSuchDesk);
  return { replies: [textMessage(texts.allowed(device), [messageAction(phrases.close)])] };
}
