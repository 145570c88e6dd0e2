import { mongo } from 'mongoose';
import { z } from 'zod';
import { type PublishedLink, publishedLinks } from '../../domain/links/published-links';
import { type WatchedLink, watchedLinks } from '../../domain/links/watched-link.model';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { postbackAction, uriAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { payloads } from '../../ui/payloads';
import { plain } from '../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { defineNotification, type Notice } from '../define-notification';
import { reportItemButton } from '../items/buttons';
import { notifyTogether } from '../notify';
import { lookAgainButton } from './buttons';
import { labels, texts } from './texts';

type Stored = WatchedLink & { _id: mongo.ObjectId };

const payloadSchema = z.object({ links: z.array(payloads.id) });
type Payload = z.infer<typeof payloadSchema>;

interface Facts {
  organisation: Organisation | null;
  links: ReadonlyMap<string, Stored>;
  /** by address */
  published: ReadonlyMap<string, PublishedLink>;
}

async function load(office: OfficeId, notices: readonly Notice<Payload>[], now: Date): Promise<Facts> {
  const ids = notices.flatMap(({ payload }) => payload.links).map((id) => new mongo.ObjectId(id));
  const found = await watchedLinks(office).find({ _id: { $in: ids } });
  // Own pages say in their address what they are.
  const published = await publishedLinks(office, '', now);
  return {
    organisation: await findOrganisation(office),
    links: new Map(found.map((link) => [String(link._id), link])),
    published: new Map(published.map((link) => [link.url, link])),
  };
}

const linksOf = ({ payload }: Notice<Payload>, { links }: Facts): Stored[] =>
  payload.links.flatMap((id) => links.get(id) ?? []);

/** Tells admins of published links that do not open (any more): each once, until it opened again. */
export const linksDead = defineNotification('links.dead', payloadSchema, {
  why: texts.why,
  load,
  write(notice, facts) {
    const links = linksOf(notice, facts).filter(({ answers }) => answers === false);
    return facts.organisation && links.length > 0
      ? linksCard(facts.organisation, facts, links, texts.dead(links.length))
      : null;
  },
});

/** Tells an admin what came of looking again. */
export const linksLookedAgain = defineNotification('links.looked', payloadSchema, {
  why: texts.whyAsked,
  isAnswer: true,
  urgency: 'urgent',
  load,
  write(notice, facts) {
    const links = linksOf(notice, facts);
    const dead = links.filter(({ answers }) => answers === false);
    const title = texts.again(dead.length, links.length);
    return facts.organisation && links.length > 0 ? linksCard(facts.organisation, facts, links, title) : null;
  },
});

function linksCard(organisation: Organisation, facts: Facts, links: readonly Stored[], title: string): Message {
  const shown = links.slice(0, ROWS_A_SHEET);
  const dead = shown.filter(({ answers }) => answers === false);
  const again = postbackAction({
    label: labels.again,
    kind: lookAgainButton,
    payload: { links: dead.map(({ _id }) => String(_id)) },
  });
  return sheetMessage({
    kicker: organisation.name,
    title,
    lines: shown.length < links.length ? [texts.shown(shown.length, links.length)] : [],
    sections: [
      section(
        null,
        shown.map((link) => linkRow(link, facts.published.get(link.url))),
      ),
    ],
    notes: dead.length > 0 ? [texts.how] : [],
    buttons: dead.length > 0 ? [again] : [],
    altText: title,
    quickReplies: [],
  });
}

const SHOWN_URL = 80;

function linkRow({ url, answers, why }: Stored, published: PublishedLink | undefined): SheetRow {
  const item = answers === false ? published?.item : null;
  const address = url.length <= SHOWN_URL ? url : `${url.slice(0, SHOWN_URL)}…`;
  const state = answers ? texts.opens : why === null ? texts.unclear : texts.troubles[why];
  return row({
    label: published ? published.uses.slice(0, 3).join(' · ') : address,
    captions: [...(published ? [plain(address)] : []), { text: state, late: answers === false }],
    action: uriAction('เปิดลิงก์', url),
    button: item
      ? {
          text: labels.change,
          action: postbackAction({ label: labels.change, kind: reportItemButton, payload: item }),
        }
      : null,
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is found dead one after the other in this time is told at once. */
const TOGETHER_MS = 3 * 60_000;
const NEWS_DAYS = 7;

/** Tells the admins that a link is dead. Inside the transaction that notes it. */
export async function notifyLinkDead(office: OfficeId, { _id, deadSince }: Stored, now: Date): Promise<void> {
  const admins = await people(office).find({ 'grants.role': 'admin' });
  const said = {
    occasion: `links/${_id}/${deadSince?.getTime()}`,
    payload: { links: [String(_id)] },
    notBefore: new Date(now.getTime() + TOGETHER_MS),
    expiresAt: new Date(now.getTime() + NEWS_DAYS * DAY_MS),
  };
  const notices = admins.map(({ _id: person, lineUserId }) => ({ ...said, to: { person, lineUserId } }));
  await notifyTogether(office, linksDead, 'links', notices, now);
}

/** Tells who asked what came of looking again. Inside the transaction that notes it. */
export async function notifyLookedAgain(
  office: OfficeId,
  { link, askedBy, check }: { link: Stored; askedBy: mongo.ObjectId; check: mongo.ObjectId },
  now: Date,
): Promise<void> {
  const person = await people(office).findOne({ _id: askedBy });
  if (!person) return;
  const notice = {
    occasion: `links/again/${check}`,
    payload: { links: [String(link._id)] },
    expiresAt: new Date(now.getTime() + DAY_MS),
    to: { person: person._id, lineUserId: person.lineUserId },
  };
  await notifyTogether(office, linksLookedAgain, 'links', [notice], now);
}
