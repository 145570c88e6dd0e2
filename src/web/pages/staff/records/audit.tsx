import { compact } from '../../../../compact';
import { actionWords } from '../../../../domain/audit/action-words';
import { AUDIT_AREA_KEYS, AUDIT_AREAS } from '../../../../domain/audit/areas';
import { auditWithin } from '../../../../domain/audit/audit.model';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { nameOrPosition } from '../../../../ui/name-or-position';
import type { StaffPage } from '../../page';
import { monthIn, Records, spanOf } from './months';
import { recordsTexts, auditTexts as texts } from './texts';

const HERE = '/dashboard/audit';
const MOST = 50;

/** The audit trail: who did what, when, and what was refused. */
export const auditPages: StaffPage[] = [
  {
    method: 'get',
    path: '/audit',
    who: 'administer',
    async show({ office, organisation, now, query }) {
      const month = monthIn(query.month);
      const area = AUDIT_AREA_KEYS.find((one) => one === query.area) ?? null;
      const before = readBefore(query.before);
      const areas = area && AUDIT_AREAS[area];
      const found = await auditWithin(office, { ...spanOf(month, now), areas, before, limit: MOST + 1 });
      const events = found.slice(0, MOST);
      const names = await nameOrPosition(office, compact(events.map(({ actor }) => actor?.toHexString())));
      const last = found.length > MOST ? events.at(-1) : undefined;
      const body = (
        <Records
          title={texts.title}
          lead={texts.lead}
          here={HERE}
          month={month}
          now={now}
          other={{
            name: 'area',
            label: texts.area,
            value: area,
            options: AUDIT_AREA_KEYS.map((one) => [one, texts.areas[one]]),
          }}
          at={before && (query.before ?? null)}
          next={last ? `${last.at.getTime()}-${last._id}` : null}
        >
          {events.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            <table class="stacked">
              <caption>{texts.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.what}</th>
                  <th scope="col">{texts.who}</th>
                  <th scope="col">{recordsTexts.time}</th>
                </tr>
              </thead>
              <tbody>
                {events.map((event) => (
                  <tr key={String(event._id)}>
                    <th scope="row">{actionWords(event, organisation)}</th>
                    <td data-head={texts.who}>
                      {event.actor === null ? texts.system : (names.get(String(event.actor)) ?? texts.someone)}
                    </td>
                    <td class="whole" data-head={recordsTexts.time}>
                      {thaiDateTime(event.at)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Records>
      );
      return { title: texts.title, here: HERE, body };
    },
  },
];

/** Where a page begins, as an address says it: the instant and the id of the event before. */
function readBefore(text: string | undefined): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{13})-([0-9a-f]{24})$/.exec(text ?? '') ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}
