import { z } from 'zod';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theOffice } from '../../domain/abilities/things';
import { type LocalDate, localDate } from '../../domain/calendar/dates';
import { type ClarificationNow, clarificationOf } from '../../domain/clarification/clarification';
import { grantsOn } from '../../domain/handovers/handover.rules';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import type { Item } from '../../domain/papers/items.rules';
import { loadItems } from '../../domain/papers/load-items';
import { people } from '../../domain/people/person.model';
import { payloads } from '../../ui/payloads';
import { defineNotification } from '../define-notification';
import { notifyAdmins } from '../notify';
import { clarificationCard } from './card';
import { texts } from './texts';

const payloadSchema = z.object({ year: payloads.year });

interface Facts {
  organisation: Organisation | null;
  today: LocalDate;
  of: ReadonlyMap<number, { now: ClarificationNow; items: Item[] }>;
  admins: ReadonlySet<string>;
}

/** Reminds admins that objections to O items are answered in these days, as long as that is not done. */
export const clarificationDue = defineNotification('clarification.due', payloadSchema, {
  why: texts.why,
  async load(office, notices, at): Promise<Facts> {
    const today = localDate(at);
    const of = new Map<number, { now: ClarificationNow; items: Item[] }>();
    for (const year of new Set(notices.map(({ payload }) => payload.year))) {
      of.set(year, { now: await clarificationOf(office, year), items: await loadItems(office, year) });
    }
    const found = await people(office).find({ _id: { $in: notices.flatMap(({ person }) => person ?? []) } });
    const admins = found.filter(({ grants }) => abilitiesOf({ grants: grantsOn(grants, today) }, theOffice).administer);
    return {
      organisation: await findOrganisation(office),
      today,
      of,
      admins: new Set(admins.map(({ _id }) => String(_id))),
    };
  },
  write({ person, payload: { year } }, { organisation, today, of, admins }) {
    const about = of.get(year);
    if (!organisation || !about || !admins.has(String(person)) || about.now.done.includes('send')) return null;
    return clarificationCard({ organisation, today, ...about, isAdmin: true });
  },
  dropReason: ({ person }, { admins }) => (admins.has(String(person)) ? 'nothing_due' : 'left'),
});

/** Reminds the admins of an office, each once a day. @returns how many were newly told */
export const notifyClarification = (office: OfficeId, year: number, now: Date, expiresAt: Date): Promise<number> =>
  notifyAdmins(
    clarificationDue,
    { office, occasion: `clarification/${year}/${localDate(now)}`, payload: { year }, expiresAt },
    now,
  );
