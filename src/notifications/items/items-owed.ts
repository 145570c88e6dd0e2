import { z } from 'zod';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { unitsFor } from '../../domain/abilities/roles.rules';
import { theOffice } from '../../domain/abilities/things';
import { localDate, thaiDate } from '../../domain/calendar/dates';
import { grantsOn } from '../../domain/handovers/handover.rules';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { type Item, isOwed } from '../../domain/papers/items.rules';
import { loadItems } from '../../domain/papers/load-items';
import type { Holder } from '../../domain/people/people.rules';
import { people } from '../../domain/people/person.model';
import { messageAction, postbackAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { pageOf } from '../../ui/pages';
import { payloads } from '../../ui/payloads';
import { row, section, sheetMessage } from '../../ui/sheet';
import { defineNotification, type Notice } from '../define-notification';
import { notify } from '../notify';
import { reportItemButton } from './buttons';
import { labels, texts } from './texts';

const payloadSchema = z.object({
  /** BE */
  year: payloads.year,
  /** the day by which each item is to have its page */
  due: z.string(),
});
type Payload = z.infer<typeof payloadSchema>;

interface Facts {
  organisation: Organisation | null;
  items: ReadonlyMap<number, Item[]>;
  persons: ReadonlyMap<string, Holder>;
}

/** What a person is reminded of: their units' items without a page; an admin of those that no unit sees to, or that there is no list. */
interface Owed {
  own: Item[];
  /** null: that is no business of theirs */
  withoutUnit: Item[] | null;
  hasList: boolean;
}

function owedBy(person: Holder, items: readonly Item[]): Owed {
  const units = unitsFor(person, 'report');
  const owed = items.filter(isOwed);
  const isAdmin = abilitiesOf(person, theOffice).administer;
  return {
    own: owed.filter(({ unit }) => unit !== null && (units === 'all' || units.includes(unit))),
    withoutUnit: isAdmin ? owed.filter(({ unit }) => unit === null) : null,
    hasList: items.length > 0,
  };
}

const isAnything = ({ own, withoutUnit, hasList }: Owed): boolean =>
  own.length > 0 || (withoutUnit !== null && (withoutUnit.length > 0 || !hasList));

/** Reminds who is to say where items of the year are published, before the assessors look. */
export const itemsOwed = defineNotification('items.owed', payloadSchema, {
  why: texts.reason,
  async load(office, notices: readonly Notice<Payload>[], now): Promise<Facts> {
    const years = [...new Set(notices.map(({ payload }) => payload.year))];
    const items = new Map<number, Item[]>();
    for (const year of years) items.set(year, await loadItems(office, year));
    const found = await people(office).find({ _id: { $in: notices.flatMap(({ person }) => person ?? []) } });
    return {
      organisation: await findOrganisation(office),
      items,
      persons: new Map(found.map((one) => [String(one._id), { grants: grantsOn(one.grants, localDate(now)) }])),
    };
  },
  write({ person: id, payload }, { organisation, items, persons }) {
    const person = persons.get(String(id));
    const owed = person && owedBy(person, items.get(payload.year) ?? []);
    return organisation && owed && isAnything(owed) ? owedCard(organisation, payload, owed) : null;
  },
  dropReason: ({ person }, { persons }) => (persons.has(String(person)) ? 'nothing_due' : 'left'),
});

function owedCard(organisation: Organisation, { year, due }: Payload, { own, withoutUnit, hasList }: Owed): Message {
  const { rows, all } = pageOf(own, 0);
  const title = texts.title(year, thaiDate(due));
  const lines = [
    ...(own.length > 0 ? [texts.own(all)] : []),
    ...(withoutUnit !== null && !hasList ? [texts.noList] : []),
    ...(withoutUnit !== null && withoutUnit.length > 0 ? [texts.withoutUnit(withoutUnit.length)] : []),
  ];
  return sheetMessage({
    kicker: organisation.name,
    title,
    lines,
    sections: [
      section(
        null,
        rows.map(({ code, title: name }) =>
          row({
            label: [code, name].filter(Boolean).join(' '),
            button: {
              text: labels.report,
              action: postbackAction({
                label: labels.reportOf(code),
                kind: reportItemButton,
                payload: { year, code },
              }),
            },
          }),
        ),
      ),
    ],
    notes: own.length > 0 ? [texts.how] : [],
    buttons: [messageAction(hasList ? labels.items : labels.list)],
    altText: [title, ...lines].join(' '),
    quickReplies: [],
  });
}

/** Reminds everybody of an office of the items of a year that they owe; each is told once a day. @returns how many were newly told */
export async function notifyItemsOwed(office: OfficeId, payload: Payload, now: Date, expiresAt: Date): Promise<number> {
  const items = await loadItems(office, payload.year);
  const today = localDate(now);
  const told = (await people(office).find()).filter((one) =>
    isAnything(owedBy({ grants: grantsOn(one.grants, today) }, items)),
  );
  const to = told.map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  const occasion = `items/${payload.year}/${today}`;
  return to.length === 0 ? 0 : notify(itemsOwed, to, { office, occasion, payload, expiresAt }, now);
}
