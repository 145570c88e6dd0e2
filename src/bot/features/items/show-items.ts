import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { theItem, theOffice } from '../../../domain/abilities/things';
import { thaiDate } from '../../../domain/calendar/dates';
import { unitNames } from '../../../domain/measures/units.rules';
import { type Item, isOwed } from '../../../domain/papers/items.rules';
import { loadItems } from '../../../domain/papers/load-items';
import { loadOwedLinks } from '../../../domain/papers/load-owed-links';
import { type OwedForLink, owedForLinkText } from '../../../domain/papers/owed-for-link.rules';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { choiceMessage } from '../../../ui/choice-message';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { assignItemButton, type ItemsPlace, listItemsButton, moreItemsButton, reportItemButton } from './buttons';
import { labels, texts } from './texts';
import { itemsYear } from './year';

/** ลิงก์ OIT: the items of one's own units, of the office for whoever looks after it; those without a page first. */
export async function showItems(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return { replies: [await listMessage(ctx, { year: await itemsYear(ctx, slots.fiscalYear), from: 0 })] };
}

export async function showMoreItems(ctx: MemberContext, { payload }: Input<ItemsPlace>): Promise<Outcome> {
  return { replies: [await listMessage(ctx, payload)] };
}

async function listMessage(ctx: MemberContext, place: ItemsPlace): Promise<Message> {
  const { year, from } = place;
  const all = await loadItems(ctx.office, year);
  const isAdmin = abilitiesOf(ctx.person, theOffice).administer;
  const list = [postbackAction({ label: labels.list, kind: listItemsButton, payload: { year } })];
  if (all.length === 0) {
    return isAdmin ? choiceMessage(texts.noList(year), list) : textMessage(texts.noListYet(year), defaultReplies(ctx));
  }
  const own = unitsFor(ctx.person, 'report');
  const isOfOffice = own === 'all' || own.length === 0;
  const items = isOfOffice ? all : all.filter(({ unit }) => unit !== null && own.includes(unit));
  const page = pageOf([...items.filter(isOwed), ...items.filter((one) => !isOwed(one))], from);
  const owed = await loadOwedLinks(ctx.organisation, year, page.rows, ctx.now);
  const counts = texts.counts(items.filter((one) => !isOwed(one)).length, items.length);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title(year, isOfOffice),
    lines: items.length === 0 ? [texts.noneOfYours] : [counts, ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((item) => itemRow(ctx, year, { item, owed: owed.get(item.code) ?? null }, isAdmin)),
      ),
    ],
    notes: items.length > 0 ? [texts.how] : [],
    buttons: [
      ...moreActions(page, moreItemsButton, place),
      messageAction(labels.clarification),
      ...(isAdmin ? list : []),
    ],
    altText: `${texts.title(year, isOfOffice)} ${counts}`,
    quickReplies: defaultReplies(ctx),
  });
}

function itemRow(
  ctx: MemberContext,
  year: number,
  { item, owed }: { item: Item; owed: OwedForLink | null },
  isAdmin: boolean,
): SheetRow {
  const { code, unit, url, publishedOn, answers } = item;
  const payload = { year, code };
  const report = {
    text: isOwed(item) ? labels.report : labels.change,
    action: postbackAction({ label: labels.reportOf(code), kind: reportItemButton, payload }),
  };
  const assign = {
    text: labels.assign,
    action: postbackAction({ label: labels.assignOf(code), kind: assignItemButton, payload }),
  };
  const isToAssign = isAdmin && unit === null;
  const mayReport = abilitiesOf(ctx.person, theItem(item)).report;
  return row({
    label: texts.titled(item),
    captions: compact([
      plain(unit ? (unitNames(ctx.organisation, [unit])[0] ?? unit) : texts.noUnit),
      url !== null && plain(texts.published(url, publishedOn && thaiDate(publishedOn))),
      url !== null && answers && plain(texts.answers),
      owed && { text: owedForLinkText(owed), late: owed.page.includes('answers') },
    ]),
    button: isToAssign ? assign : mayReport ? report : null,
  });
}
