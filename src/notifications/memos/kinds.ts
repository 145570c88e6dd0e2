import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import type { OutboxRow } from '../../delivery/rows';
import { loadHolders } from '../../domain/memos/holders';
import { loadReadiness } from '../../domain/memos/load-readiness';
import type { Memo } from '../../domain/memos/memo.model';
import { latestMemo, stepsOf } from '../../domain/memos/memo-steps';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { messageAction, textMessage } from '../../line/compose';
import { payloads } from '../../ui/payloads';
import { phrases } from '../../ui/texts';
import { memoMessage } from './memo-message';
import { labels, noticeTexts } from './texts';

const round = { fiscalYear: payloads.year, round: payloads.round };
const turnPayload = z.object({ ...round, run: z.int(), step: z.int() });
const releasedPayload = z.object({ ...round, published: z.int() });

type Prepare = (office: OfficeId, row: OutboxRow) => Promise<Prepared>;

function memoKind(kind: string, why: string, prepareRow: Prepare): MessageKind {
  return {
    kind,
    reason: () => why,
    async prepare(office, rows) {
      const prepared = new Map<string, Prepared>();
      for (const row of rows) prepared.set(rowKey(row), await prepareRow(office, row));
      return prepared;
    },
  };
}

/** The memo a row tells of, while it waits for the same position; null: it has gone on. */
async function waiting(office: OfficeId, row: OutboxRow): Promise<Memo | null> {
  const { fiscalYear, round: of, run, step } = turnPayload.parse(row.payload);
  const memo = await latestMemo(office, { fiscalYear, round: of });
  return memo?.state === 'endorsing' && memo.run === run && memo.step === step ? memo : null;
}

const turnKind = memoKind('memo.turn', noticeTexts.whyTurn, async (office, row) => {
  const memo = await waiting(office, row);
  const holder = memo && (await loadHolders(office)).get(memo.chain[memo.step]?.position ?? '');
  const organisation = await findOrganisation(office);
  if (!memo || !organisation || !row.person || !holder?._id.equals(row.person)) return { drop: 'nothing_due' };
  const { measures } = await loadReadiness(office, memo);
  const shown = { memo, steps: await stepsOf(office, memo), measures, isTurn: true, holders: null };
  return { send: [memoMessage(organisation.name, shown)] };
});

const vacantKind = memoKind('memo.vacant', noticeTexts.whyVacant, async (office, row) => {
  const memo = await waiting(office, row);
  const at = memo?.chain[memo.step];
  if (!memo || !at || (await loadHolders(office)).has(at.position)) return { drop: 'nothing_due' };
  return { send: [textMessage(noticeTexts.vacant(memo, at.title), [messageAction(labels.positions)])] };
});

const releasedKind = memoKind('memo.released', noticeTexts.whyReleased, async (_office, row) => {
  const { published, ...key } = releasedPayload.parse(row.payload);
  const see = phrases.withYear(phrases.roundStatus(key.round), key.fiscalYear);
  return { send: [textMessage(noticeTexts.released(key, published), [messageAction(labels.reports, see)])] };
});

/** What the bot says of its own accord about reports that are put forward. */
export const memoKinds: MessageKind[] = [turnKind, vacantKind, releasedKind];
