import { compact } from '../../../compact';
import { fiscalYearOf, localDate } from '../../../domain/calendar/dates';
import { endFeed, feedSince, makeFeed } from '../../../domain/calendar-feeds/feeds';
import { loadOfficeDays } from '../../../domain/calendar-feeds/load-office-days';
import { nextDays } from '../../../domain/calendar-feeds/next-days.rules';
import type { OfficeDay } from '../../../domain/calendar-feeds/office-days';
import { texts as dayTexts } from '../../../domain/calendar-feeds/texts';
import { daysLeft } from '../../../domain/deadlines/deadlines.rules';
import { daysLeftText } from '../../../domain/deadlines/texts';
import { makeSignInLink } from '../../../domain/sessions/sign-in-links';
import { messageAction, postbackAction, textMessage, uriAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { endLinkButton, type MakeLink, makeLinkButton } from './buttons';
import { labels, phrases, texts } from './texts';

/** ปฏิทิน: the next days of the office, the address by which a calendar program reads them, and the page of all. */
export async function showCalendar(ctx: MemberContext): Promise<Outcome> {
  return { replies: [await card(ctx, null)] };
}

/** Makes the address, which is shown this once. What was shown before another one was made asks again. */
export async function makeLink(ctx: MemberContext, { payload: { had } }: Input<MakeLink>): Promise<Outcome> {
  const { office, person, now, links } = ctx;
  if (((await feedSince(office, person._id)) !== null) !== had) return { replies: [await card(ctx, texts.changed)] };
  const held = await makeFeed(office, { person: person._id, now });
  const address = `${links.baseUrl}/calendar/${held}.ics`;
  return {
    replies: [textMessage(`${texts.made}\n\n${address}`), textMessage(texts.how, [messageAction(phrases.show)])],
  };
}

export async function endLink(ctx: MemberContext): Promise<Outcome> {
  const { office, person, now } = ctx;
  const isEnded = await endFeed(office, { person: person._id, now });
  return { replies: [textMessage(isEnded ? texts.ended : texts.noneToEnd, [messageAction(phrases.show)])] };
}

async function card(ctx: MemberContext, notice: string | null): Promise<Message> {
  const { office, organisation, person, now, today, links } = ctx;
  const year = fiscalYearOf(now);
  const days = [...(await loadOfficeDays(organisation, year)), ...(await loadOfficeDays(organisation, year + 1))];
  const next = nextDays(days, today, ROWS_A_SHEET);
  const since = await feedSince(office, person._id);
  const held = await makeSignInLink(office, person._id, now);
  const page = `${links.baseUrl}/dashboard/sign-in/${held}?openExternalBrowser=1&to=calendar`;
  const make = { label: since ? labels.again : labels.make, kind: makeLinkButton, payload: { had: since !== null } };
  return sheetMessage({
    kicker: organisation.name,
    title: texts.title,
    lines: compact([
      notice,
      next.length === 0 ? texts.none : texts.lead,
      since ? texts.since(localDate(since)) : texts.noLink,
    ]),
    sections: [
      section(
        null,
        next.map((day) => dayRow(day, today)),
      ),
    ],
    buttons: compact([
      uriAction(labels.page, page),
      postbackAction(make),
      since && postbackAction({ label: labels.end, kind: endLinkButton, payload: {} }),
    ]),
    altText: next[0] ? `${texts.title}: ${dayTexts.title(next[0])} ${texts.days(next[0])}` : texts.none,
    quickReplies: defaultReplies(ctx),
  });
}

function dayRow(day: OfficeDay, today: MemberContext['today']) {
  const left = daysLeftText(Math.max(0, daysLeft(today, day.from)));
  return row({ label: dayTexts.title(day), captions: [plain(`${texts.days(day)} (${left})`)] });
}
