import { belongsTo } from '../../domain/abilities/roles.rules';
import { unitNames } from '../../domain/measures/units.rules';
import { hasRole, unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { personName } from '../../domain/people/person-name';
import { postbackAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { dueCaption, roundStateCaption } from '../../ui/rows';
import { row, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification, type Notice } from '../define-notification';
import { releaseButton } from './buttons';
import { OfficeNow } from './office-now';
import { type NotMinePayload, notMinePayload } from './payloads';
import { peopleByIds, peopleOfNotices } from './people-of-notices';
import { labels, reasons, texts } from './texts';

interface Facts {
  at: OfficeNow;
  persons: ReadonlyMap<string, StoredPerson>;
  /** who says it, by id */
  sayers: ReadonlyMap<string, StoredPerson>;
}

/** Tells a unit's supervisors (admins where there are none) that somebody is not responsible for a measure that is owed. */
export const notMine = defineNotification('reminder.not_mine', notMinePayload, {
  why: reasons.notMine,
  async load(office, notices: readonly Notice<NotMinePayload>[], now): Promise<Facts> {
    const by = notices.map(({ payload }) => payload.by);
    return {
      at: await OfficeNow.load(office, now),
      persons: await peopleOfNotices(office, notices),
      sayers: await peopleByIds(office, by),
    };
  },
  write(notice, facts) {
    const { payload } = notice;
    const sayer = facts.sayers.get(payload.by);
    return sayer && isForThem(notice, facts) ? write(facts.at, payload, sayer) : null;
  },
  dropReason: (notice, facts) => (isForThem(notice, facts) ? 'nothing_due' : 'left'),
});

function isForThem({ person: id, payload: { units } }: Notice<NotMinePayload>, { persons }: Facts): boolean {
  const person = persons.get(String(id));
  if (!person) return false;
  return hasRole(person, 'admin') || unitsAs(person, 'supervisor').some((unit) => units.includes(unit));
}

/** Null when the measure is reported, or gone from the plan, meanwhile. */
async function write(at: OfficeNow, said: NotMinePayload, sayer: StoredPerson): Promise<Message | null> {
  const standings = await at.standings(said.fiscalYear);
  const standing = standings.find(
    ({ measure, round }) =>
      measure.num === said.measure && round === said.round && belongsTo(measure.units, said.units),
  );
  if (!standing || standing.missing.length === 0) return null;
  const { measure } = standing;
  const units = unitNames(at.organisation, said.units);
  const question = phrases.withYear(phrases.status(measure.num), measure.fiscalYear);
  const ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: units.join(' '),
    title: texts.notMineTitle,
    tone: 'warn',
    lines: [texts.notMineSaid(personName(sayer), units)],
    sections: [
      section(null, [
        row({ label: shared.titled(measure), captions: [roundStateCaption(standing, null), dueCaption(standing)] }),
      ]),
    ],
    notes: [texts.notMineAdvice],
    buttons: [
      ...said.units.map((unit, index) => {
        const label = said.units.length > 1 ? labels.releaseIn(units[index] ?? '') : labels.release;
        const payload = { year: measure.fiscalYear, measure: measure.num, unit, person: said.by };
        return postbackAction({ label, kind: releaseButton, payload });
      }),
      ask(labels.assign, phrases.withYear(phrases.assign(measure.num), measure.fiscalYear)),
      ask(labels.status, question),
    ],
    altText: texts.notMineAlt(measure.num, standing.round, personName(sayer)),
    quickReplies: [ask(labels.who, phrases.outstanding)],
  });
}
