import type { DropReason } from '../../delivery';
import { belongsTo } from '../../domain/abilities/roles.rules';
import type { AssignedUnit } from '../../domain/assignments/assigned.rules';
import { unitNames } from '../../domain/measures/units.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import {
  coveredBy,
  type Due,
  isSameDue,
  stillDue,
  unitsOwing,
  worthReminding,
} from '../../domain/reminders/still-due.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { listInThai } from '../../domain/thai-text/lists';
import { FixedMessages } from '../../line/fixed-messages';
import type { Message } from '../../line/types';
import { defineNotification, type Notice } from '../define-notification';
import { type Lists, listsOf } from './lists-of';
import { officeCard } from './office-card';
import { OfficeNow } from './office-now';
import { ownCards } from './own-card';
import { isAgain, type PersonPayload, personPayload } from './payloads';
import { peopleOfNotices } from './people-of-notices';
import { reasons, texts } from './texts';
import { type ToldToday, toldToday } from './told-today';
import { unitsCard } from './units-card';

interface Facts {
  at: OfficeNow;
  persons: ReadonlyMap<string, StoredPerson>;
  told: ToldToday;
  /** what has been written, by what it depends on: colleagues of a unit get the very same */
  written: Map<string, FixedMessages>;
}

type PersonNotice = Notice<PersonPayload>;

/**
 * A person's reminder of a day: everything that is due for them in one send, as staff their own list, as supervisor the digest
 * of their units, as executive the office's summary. Written from the rights they hold and the reports that are in when it goes out.
 */
export const personReminder = defineNotification('reminder.person', personPayload, {
  why: ({ parts }) => (parts.own ? reasons.own : parts.units ? reasons.units : reasons.office),
  sharesEnvelope: true,
  async load(office, notices: readonly PersonNotice[], now): Promise<Facts> {
    const at = await OfficeNow.load(office, now);
    return {
      at,
      persons: await peopleOfNotices(office, notices),
      told: await toldToday(office, notices, at.today),
      written: new Map(),
    };
  },
  async write(notice, facts) {
    const person = facts.persons.get(String(notice.person));
    if (!person) return null;
    const messages = await writeOnce(notice, person, facts);
    return messages.length > 0 ? messages : null;
  },
  dropReason: whyNothing,
});

/** What of a reminder's deadlines the own list is about: what another list of the day does not tell of. */
function ownDueOf(notice: PersonNotice, { told }: Facts): Due[] {
  const others = told.by(notice);
  return notice.payload.due.filter((one) => !others.some((other) => isSameDue(one, other)));
}

function whyNothing(notice: PersonNotice, facts: Facts): DropReason {
  if (!facts.persons.has(String(notice.person))) return 'left';
  return notice.payload.parts.own && ownDueOf(notice, facts).length === 0 ? 'superseded' : 'nothing_due';
}

async function writeOnce(notice: PersonNotice, person: StoredPerson, facts: Facts): Promise<FixedMessages> {
  const { payload, occasion } = notice;
  const { due, parts } = payload;
  const lists = listsOf(parts, person);
  const of: ToWrite = {
    due,
    ownDue: ownDueOf(notice, facts),
    ...lists,
    others: await othersOf(facts.at, person, lists),
    toReview: lists.units.length > 0 || lists.office ? await facts.at.toReview(person) : 0,
  };
  const key = JSON.stringify([occasion, of]);
  const messages = facts.written.get(key) ?? FixedMessages.of(await write(facts.at, occasion, of));
  facts.written.set(key, messages);
  return messages;
}

interface ToWrite extends Lists {
  due: readonly Due[];
  ownDue: readonly Due[];
  /** what of their units is asked of others only */
  others: Pick<AssignedUnit, 'fiscalYear' | 'measure' | 'unit'>[];
  /** how many reports wait for their own review */
  toReview: number;
}

async function othersOf(at: OfficeNow, { _id }: StoredPerson, { own }: Lists): Promise<ToWrite['others']> {
  return (await at.assigned())
    .filter(({ unit, asked }) => own.includes(unit) && !asked.some((id) => id.equals(_id)))
    .map(({ fiscalYear, measure, unit }) => ({ fiscalYear, measure, unit }));
}

async function write(at: OfficeNow, occasion: string, of: ToWrite): Promise<Message[]> {
  const all = await at.covered(of.due);
  const messages = ownPart(at, occasion, of, coveredBy(all, of.ownDue));

  const supervised = all.filter(({ measure }) => belongsTo(measure.units, of.units));
  const supervisedOpen = worthReminding(supervised);
  if (supervisedOpen.length > 0) messages.push(await unitsCard(at, of.units, supervised, supervisedOpen, of.toReview));

  const open = of.office ? worthReminding(all) : [];
  if (open.length > 0) {
    const owing = unitsOwing(
      at.organisation.units.map(({ key }) => key),
      open,
    );
    const unstaffed = unitNames(at.organisation, await at.unstaffed(owing));
    messages.push(officeCard(at, all, open, 'user', { toReview: of.toReview, unstaffed }));
  }
  return messages;
}

/** A repetition was asked for by the person: it comes also for what would not be worth a reminder any more. */
function ownPart(
  at: OfficeNow,
  occasion: string,
  { own: units, others }: Pick<ToWrite, 'own' | 'others'>,
  covered: readonly Standing[],
): Message[] {
  const isOthers = ({ fiscalYear, num }: Standing['measure'], unit: string) =>
    others.some((one) => one.fiscalYear === fiscalYear && one.measure === num && one.unit === unit);
  const own = covered.filter(({ measure }) =>
    units.some((unit) => belongsTo(measure.units, [unit]) && !isOthers(measure, unit)),
  );
  const isRepeated = isAgain(occasion);
  const open = isRepeated ? stillDue(own) : worthReminding(own);
  if (open.length === 0) return [];
  return ownCards({
    kicker: listInThai(unitNames(at.organisation, units)),
    opening: isRepeated ? [texts.again] : [],
    open,
    all: own.length,
    occasion,
    mayAgain: !isRepeated,
    altText: texts.ownAlt,
  });
}
