import { ledgerOf } from '../../../delivery';
import { receipts } from '../../../domain/announcements/receipt.model';
import { actionWords } from '../../../domain/audit/action-words';
import { auditOf } from '../../../domain/audit/audit.model';
import { reportChanges } from '../../../domain/reports/report.model';
import { textMessage } from '../../../line/compose';
import { LIMITS } from '../../../line/limits';
import type { Message } from '../../../line/types';
import { outcomeOf, reasonOf } from '../../../notifications/line-words';
import { rightName } from '../../../ui/right-names';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { texts } from './texts';

/** Of the ledger's 400 days nobody has more. */
const MOST_MESSAGES = 10_000;

/** Everything that is stored of the person who asks, as text that can be kept. */
export async function copyOwnData(ctx: MemberContext): Promise<Outcome> {
  const { person, organisation, office } = ctx;
  const { copy } = texts;
  const changes = await reportChanges(office).find({ by: person._id }, { sort: { at: -1 } });
  const sent = await ledgerOf(office, { person: person._id, limit: MOST_MESSAGES });
  const received = await receipts(office).find({ recipient: person._id }, { sort: { queuedAt: -1 } });
  const history = await auditOf(office, person._id);
  const lines = [
    texts.copyTitle(organisation.name, ctx.now),
    copy.name(person.displayName),
    copy.fullName(person.fullName),
    copy.jobTitle(person.jobTitle),
    copy.lineId(person.lineUserId),
    copy.rights(person.grants.map((grant) => rightName(organisation, grant))),
    copy.registered(person.registeredAt),
    copy.consent(person.consent.version, person.consent.at),
    copy.quiet(person.quietSince),
    ...(person.seen ?? []).map((one) => copy.seen(one.at, one)),
    '',
    copy.reports(changes.length),
    ...changes.map(({ at, fiscalYear, measure, round }) => copy.report(at, measure, { fiscalYear, round })),
    '',
    copy.messages(sent.length),
    ...sent.map((line) => copy.message(line.createdAt, reasonOf(line), outcomeOf(line, true))),
    '',
    copy.announcements(received.length),
    ...received.map(({ queuedAt, acknowledgedAt }) => copy.received(queuedAt, acknowledgedAt)),
    '',
    copy.history(history.length),
    ...history.map((done) => copy.action(done.at, actionWords(done, organisation))),
  ];
  return { replies: inMessages(lines) };
}

/** As many messages as an answer may have; what does not fit is counted. */
function inMessages(lines: readonly string[]): Message[] {
  const pages: string[] = [''];
  let left = 0;
  for (const line of lines) {
    const page = pages[pages.length - 1] ?? '';
    const room = LIMITS.text - (pages.length === LIMITS.messagesPerSend ? 200 : 0);
    if (left > 0) left += 1;
    else if (page.length + line.length + 1 <= room) pages[pages.length - 1] = page === '' ? line : `${page}\n${line}`;
    else if (pages.length < LIMITS.messagesPerSend) pages.push(line);
    else left = 1;
  }
  const last = pages.length - 1;
  return pages.map((page, index) =>
    textMessage(index === last && left > 0 ? `${page}\n${texts.copy.more(left)}` : page),
  );
}
