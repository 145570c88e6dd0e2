import { type MessageKind, type Prepared, rowKey } from '../../delivery';
import { unitNames } from '../../domain/measures/units.rules';
import { hasRole, unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { dueCaption, roundStateCaption } from '../../ui/rows';
import { row, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { OfficeNow } from './office-now';
import { KINDS, type NotMinePayload, notMinePayload } from './payloads';
import { peopleByIds, peopleOfRows } from './people-of-rows';
import { labels, reasons, texts } from './texts';

/** Tells a unit's supervisors (admins where there are none) that somebody is not responsible for a measure that is owed. */
export const notMineKind: MessageKind = {
  kind: KINDS.notMine,
  async prepare(office, rows, now) {
    const at = await OfficeNow.load(office, now);
    const persons = await peopleOfRows(office, rows);
    const sayers = await peopleByIds(
      office,
      rows.map(({ payload }) => notMinePayload.parse(payload).by),
    );
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const said = notMinePayload.parse(row.payload);
      const person = persons.get(String(row.person));
      const sayer = sayers.get(said.by);
      const message = sayer ? await write(at, said, sayer) : null;
      if (!person || !isToBeTold(person, said.units)) prepared.set(rowKey(row), { drop: 'left' });
      else prepared.set(rowKey(row), message ? { send: [message] } : { drop: 'nothing_due' });
    }
    return prepared;
  },
  reason: () => reasons.notMine,
};

function isToBeTold(person: StoredPerson, units: readonly string[]): boolean {
  return hasRole(person, 'admin') || unitsAs(person, 'supervisor').some((unit) => units.includes(unit));
}

/** Null when the measure is reported, or gone from the plan, meanwhile. */
async function write(at: OfficeNow, said: NotMinePayload, sayer: StoredPerson): Promise<Message | null> {
  const standings = await at.standings(said.fiscalYear);
  const standing = standings.find(({ measure, round }) => measure.num === said.measure && round === said.round);
  if (!standing || standing.missing.length === 0) return null;
  const { measure } = standing;
  const units = unitNames(at.organisation, said.units);
  const question = phrases.withYear(phrases.status(measure.num), measure.fiscalYear);
  const ask = askIn({ kind: 'user' });
  return sheetMessage({
    kicker: units.join(' '),
    title: texts.notMineTitle,
    tone: 'warn',
    lines: [texts.notMineSaid(sayer.displayName, units)],
    sections: [
      section(null, [
        row({ label: shared.titled(measure), captions: [roundStateCaption(standing), dueCaption(standing)] }),
      ]),
    ],
    notes: [texts.notMineAdvice],
    buttons: [ask(labels.status, question)],
    altText: texts.notMineAlt(measure.num, standing.round, sayer.displayName),
    quickReplies: [ask(labels.who, phrases.outstanding)],
  });
}
