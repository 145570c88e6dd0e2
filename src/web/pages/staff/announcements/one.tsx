import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { type CirculationEntry, listCirculation } from '../../../../domain/announcements/circulation';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { unitNames } from '../../../../domain/measures/units.rules';
import { groups } from '../../../../domain/organisations/group.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { announcementMessage } from '../../../../notifications/announcements/announcement-messages';
import { audienceWords } from '../../../../notifications/announcements/audience-words';
import { entryWords } from '../../../../notifications/announcements/entry-words';
import { groupName } from '../../../../notifications/announcements/group-name';
import { shownOf } from '../../../../notifications/announcements/shown';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import {
  countLines,
  mayBeTakenBack,
  type Summary,
  stateWords,
  summarise,
} from '../../../../notifications/announcements/summary';
import { texts as said } from '../../../../notifications/announcements/texts';
import { nameOrPosition } from '../../../../ui/name-or-position';
import type { Shown, Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { LineMessage } from '../../parts/line-message';
import { Nudge, type NudgeOffer, nudgeOffer } from './nudge';
import { isDone, texts } from './texts';

const HERE = '/dashboard/announcements';
/** So many recipients are a page that a phone still scrolls. */
const MOST = 100;

/** One announcement: as it went out, how far it has got around, and who has acknowledged it. */
export async function oneAnnouncement(visit: Visit, problem: string | null = null): Promise<Shown> {
  const { office, organisation, params, query } = visit;
  const announcement = await findManaged(visit, params.id ?? '');
  const content = currentContent(announcement);
  const summary = await summarise(office, announcement);
  const from = /^\d{1,5}$/.test(query.from ?? '') ? Number(query.from) : 0;
  const rows = await rowsOf(visit, announcement, from);
  const offer = await nudgeOffer(visit, summary);
  const name = snippetOf(content);
  const body = (
    <>
      <div class="head">
        <p class="kicker">{stateWords(summary)}</p>
        <h1>{name}</h1>
      </div>
      {problem !== null && (
        <p class="note note-danger" role="alert">
          {problem}
        </p>
      )}
      {problem === null && isDone(query.done) && isSo(query.done, announcement.state) && (
        <p class="note" role="status">
          {texts.done[query.done]}
        </p>
      )}
      <div class="columns columns-2 tops">
        <LineMessage
          message={announcementMessage(shownOf(organisation, announcement))}
          label={texts.asSeen}
          base={visit.links.baseUrl}
        />
        <Facts {...{ visit, summary, offer }} to={said.to(await audienceWords(visit, announcement.audience))} />
      </div>
      {announcement.state !== 'scheduled' && rows.all > 0 && (
        <Recipients {...rows} from={from} address={`${HERE}/${announcement._id}`} />
      )}
      <p class="screen">
        <a href={HERE}>{texts.back}</a>
      </p>
    </>
  );
  return { title: name, here: HERE, body, isRefused: problem !== null };
}

/** An address that says what was done may be opened again when that is over. */
const isSo = (done: keyof typeof texts.done, state: Announcement['state']): boolean =>
  done === 'sent' || done === 'nudged' ? state === 'sending' || state === 'sent' : done === state;

interface FactsProps {
  visit: Visit;
  summary: Summary;
  offer: NudgeOffer | null;
  to: string;
}

function Facts({ visit, summary, offer, to }: FactsProps) {
  const { announcement } = summary;
  const isWaiting = announcement.state === 'scheduled';
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{texts.summary}</h2>
      <ul class="plain stack">
        {[to, ...(isWaiting ? [] : countLines(summary))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isWaiting && <p class="faint">{texts.notOut}</p>}
      {offer && <Nudge {...{ visit, summary, offer }} />}
      {announcement.state === 'sent' && <p class="faint small screen">{texts.more}</p>}
      {mayBeTakenBack(summary) && (
        <form method="post" action={`${HERE}/${announcement._id}/cancel`}>
          <FormToken visit={visit} />
          <p class="row">
            <button class="button-danger" type="submit">
              {texts.takeBack}
            </button>
            <span class="faint small">{texts.takeBackHow}</span>
          </p>
        </form>
      )}
    </section>
  );
}

interface Row {
  key: string;
  name: string;
  unit: string;
  isOpen: boolean;
  words: string[];
}

interface RowsProps {
  rows: readonly Row[];
  all: number;
}

/** The recipients from one on, each in words. */
async function rowsOf(
  { office, organisation, gateway }: Visit,
  announcement: Announcement,
  from: number,
): Promise<RowsProps> {
  const part = { announcement: announcement._id, version: currentContent(announcement).version, who: 'all' } as const;
  const { entries, all } = await listCirculation(office, part, { skip: from, limit: MOST });
  const gone = entries
    .filter(({ kind, person }) => kind === 'person' && !person)
    .map(({ recipient }) => String(recipient));
  const positions = await nameOrPosition(office, gone);
  const ids = entries.filter(({ kind }) => kind === 'group').map(({ recipient }) => recipient);
  const groupNames = new Map<string, string>();
  for (const group of await groups(office).find({ _id: { $in: ids }, state: 'linked' })) {
    groupNames.set(String(group._id), await groupName({ gateway }, group.lineGroupId));
  }
  const nameOf = ({ kind, person, recipient }: CirculationEntry): string => {
    if (kind === 'group') return groupNames.get(String(recipient)) ?? texts.groupGone;
    return person ? nameToShow(person) : (positions.get(String(recipient)) ?? said.gone);
  };
  const rows = entries.map((entry) => {
    const isOpen = entry.kind === 'person' && !entry.acknowledgedAt;
    const unit = entry.unit === null ? said.wholeOffice : unitNames(organisation, [entry.unit]).join('');
    const words = entry.kind === 'group' ? [texts.sentToGroup] : entryWords(entry);
    return { key: String(entry.recipient), name: nameOf(entry), unit, isOpen, words };
  });
  return { rows, all };
}

function Recipients({ rows, all, from, address }: RowsProps & { from: number; address: string }) {
  const next = from + rows.length;
  return (
    <section class="card">
      <table class="stacked">
        <caption>
          <h2>{texts.recipients}</h2>
          {all > rows.length && <span class="faint small">{texts.shown(from + 1, next, all)}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.unit}</th>
            <th scope="col">{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, unit, isOpen, words }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-head={texts.unit}>{unit}</td>
              <td data-head={texts.result}>
                {isOpen && <span class="state state-none">{texts.notYetAcknowledged}</span>} {words.join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(from > 0 || next < all) && (
        <p class="row screen">
          {from > 0 && <a href={address}>{texts.newer}</a>}
          {next < all && (
            <a class="button button-other" href={`${address}?from=${next}`}>
              {texts.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
