import { type LedgerLine, ledgerOf } from '../../../../delivery';
import { outcomeOf, reasonOf, timeOf } from '../../../../notifications/line-words';
import { recipientNames } from '../../../../ui/recipient-names';
import { recipientTexts } from '../../../../ui/texts';
import type { StaffPage } from '../../page';
import { monthIn, Records, spanOf } from './months';
import { recordsTexts, messagesTexts as texts } from './texts';

const HERE = '/dashboard/messages';
const MOST = 50;

const STATES = {
  sent: ['sent'],
  open: ['queued', 'under_way'],
  failed: ['failed'],
  dropped: ['dropped'],
} as const;
type State = keyof typeof STATES;
const STATE_KEYS = Object.keys(STATES) as State[];

/** The ledger: what the bot sent by itself, to whom, why, and what became of it. */
export const messagesPages: StaffPage[] = [
  {
    method: 'get',
    path: '/messages',
    who: 'administer',
    async show({ office, organisation, now, query }) {
      const month = monthIn(query.month);
      const state = STATE_KEYS.find((one) => one === query.state) ?? null;
      const before = readBefore(query.before);
      const { from, until } = spanOf(month, now);
      // One more than is shown tells whether there are older ones.
      const found = await ledgerOf(office, {
        since: from,
        until,
        ...(state && { states: STATES[state] }),
        ...(before && { before }),
        limit: MOST + 1,
      });
      const lines = found.slice(0, MOST);
      const names = await recipientNames({ office, organisation }, lines);
      const last = found.length > MOST ? lines.at(-1) : undefined;
      const body = (
        <Records
          title={texts.title}
          lead={texts.lead}
          here={HERE}
          month={month}
          now={now}
          other={{
            name: 'state',
            label: texts.state,
            value: state,
            options: STATE_KEYS.map((one) => [one, texts.states[one]]),
          }}
          at={before && (query.before ?? null)}
          next={last ? `${last.createdAt.getTime()}-${last.key}` : null}
        >
          {lines.length === 0 ? <p>{texts.none}</p> : <Lines lines={lines} names={names} />}
        </Records>
      );
      return { title: texts.title, here: HERE, body };
    },
  },
];

/** Where a page begins, as an address says it: the instant and the key of the line before. */
function readBefore(text: string | undefined): { createdAt: Date; key: string } | null {
  const [, at, key] = /^(\d{13})-([0-9a-f]{24}\/\d{1,6})$/.exec(text ?? '') ?? [];
  return at && key ? { createdAt: new Date(Number(at)), key } : null;
}

function Lines({ lines, names }: { lines: readonly LedgerLine[]; names: ReadonlyMap<string, string> }) {
  return (
    <table class="stacked">
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.to}</th>
          <th scope="col">{recordsTexts.time}</th>
          <th scope="col">{texts.reason}</th>
          <th scope="col">{texts.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{names.get(line.to) ?? recipientTexts.gone}</th>
            <td class="whole" data-head={recordsTexts.time}>
              {timeOf(line)}
            </td>
            <td data-head={texts.reason}>{reasonOf(line)}</td>
            <td data-head={texts.outcome}>
              <span class={line.state === 'failed' ? 'late' : undefined}>{outcomeOf(line, false)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
