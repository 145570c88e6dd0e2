import { currentContent } from '../../../../domain/announcements/announcement.model';
import { cancelAnnouncement } from '../../../../domain/announcements/cancel-announcement';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { listManaged } from '../../../../domain/announcements/list-announcements';
import { isHeldUp, onItsWay } from '../../../../notifications/announcements/on-its-way';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { countLines, type Summary, stateWords, summarise } from '../../../../notifications/announcements/summary';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { StaffPage, Visit } from '../../page';
import { nudge } from './nudge';
import { oneAnnouncement } from './one';
import { texts } from './texts';
import { writeForm, written } from './write';
import { WRITE } from './write-form';

const HERE = '/dashboard/announcements';
const MOST = 20;

/** Announcements: those that one follows up, one with who has acknowledged it, and a new one, by the use cases that the chat's form ends in. */
export const announcementPages: StaffPage[] = [
  {
    method: 'get',
    path: '/announcements',
    who: 'announce',
    async show({ office, person, query }) {
      const from = /^\d{1,5}$/.test(query.from ?? '') ? Number(query.from) : 0;
      const { announcements, all } = await listManaged(office, person, { skip: from, limit: MOST });
      const listed: Summary[] = [];
      for (const one of announcements) listed.push(await summarise(office, one));
      return { title: texts.title, here: HERE, body: <List {...{ listed, all, from }} /> };
    },
  },
  {
    method: 'get',
    path: '/announcements/new',
    who: 'announce',
    show: (visit) => writeForm(visit, { to: 'everybody' }),
  },
  { method: 'post', path: '/announcements/new', who: 'announce', bringsFile: true, show: written },
  { method: 'get', path: '/announcements/:id', who: 'announce', show: (visit) => oneAnnouncement(visit) },
  {
    method: 'post',
    path: '/announcements/:id/nudge',
    who: 'announce',
    async show(visit) {
      const problem = await nudge(visit);
      if (problem !== null) return oneAnnouncement(visit, problem);
      return { to: `${HERE}/${visit.params.id}?done=nudged` };
    },
  },
  {
    method: 'post',
    path: '/announcements/:id/cancel',
    who: 'announce',
    async show(visit) {
      const cancelled = await inTransactionOrRefusal(() => cancel(visit));
      // Pressed twice it is cancelled once.
      if (cancelled instanceof Refusal && cancelled.code !== 'already_cancelled') throw cancelled;
      return { to: `${HERE}/${visit.params.id}?done=cancelled` };
    },
  },
];

async function cancel(visit: Visit): Promise<void> {
  const { office, person, now, eventId, params } = visit;
  const announcement = await findManaged(visit, params.id ?? '');
  const way = await onItsWay(office, announcement);
  await cancelAnnouncement({ office, announcement, isHeldUp: isHeldUp(way), by: person._id, now, eventId });
}

function List({ listed, all, from }: { listed: readonly Summary[]; all: number; from: number }) {
  const next = from + listed.length;
  return (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
      </div>
      <p class="screen">
        <a class="button" href={WRITE}>
          {texts.write}
        </a>
      </p>
      <div class="card">
        {listed.length === 0 && <p>{texts.none}</p>}
        <ul class="plain lines">
          {listed.map((summary) => (
            <li class="stack" key={String(summary.announcement._id)}>
              <a href={`${HERE}/${summary.announcement._id}`}>{snippetOf(currentContent(summary.announcement))}</a>
              <p class="faint small">{stateWords(summary)}</p>
              {summary.announcement.state !== 'scheduled' && <p class="small">{countLines(summary).join(' · ')}</p>}
            </li>
          ))}
        </ul>
        {(from > 0 || next < all) && (
          <p class="row screen">
            <span class="faint small">{texts.shown(from + 1, next, all)}</span>
            {from > 0 && <a href={HERE}>{texts.newer}</a>}
            {next < all && (
              <a class="button button-other" href={`${HERE}?from=${next}`}>
                {texts.older}
              </a>
            )}
          </p>
        )}
      </div>
    </>
  );
}
