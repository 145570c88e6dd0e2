import { compact } from '../../compact';
import type { HoldingPerson } from '../../domain/memos/holders';
import type { Memo, MemoEvent } from '../../domain/memos/memo.model';
import { isLastStep } from '../../domain/memos/memo-states.rules';
import { releaseWordOf } from '../../domain/memos/release-word.rules';
import type { SentBack } from '../../domain/memos/sent-back';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { nameToShow } from '../../domain/people/person-name';
import { messageAction, postbackAction } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { plain } from '../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { commentButton, endorseButton, sendBackButton } from './buttons';
import { labels, texts } from './texts';

export interface ShownMemo {
  memo: Memo;
  steps: readonly MemoEvent[];
  /** how many measures are reported in the round */
  measures: number;
  /** it is the reader's turn */
  isTurn: boolean;
  /** who holds the positions, for whom that concerns; null: not shown */
  holders: ReadonlyMap<string, HoldingPerson> | null;
  /** the report whose return stopped it, or the one before it; null: none */
  sentBack: SentBack | null;
  /** how many more memos are under way that are not shown beside it */
  others: number;
}

/** Where the memo of a round stands: what each position said, and whose turn it is; the two answers for who it waits for. */
export function memoMessage(organisation: Pick<Organisation, 'name' | 'releaseWord'>, shown: ShownMemo): Message {
  const { memo, isTurn, measures } = shown;
  const { fiscalYear, round, chain, state } = memo;
  const word = releaseWordOf(organisation);
  const words = stateText(shown, word)[state];
  // A report that was sent back gives its reason in a place of its own; an admin's stop says it here.
  const ended = shown.steps.find(({ action }) => action === 'withdraw' || action === 'stop');
  return sheetMessage({
    kicker: `${organisation.name} ${shared.year(fiscalYear)}`,
    title: texts.title(round),
    tone: state === 'stopped' || state === 'withdrawn' ? 'warn' : 'brand',
    lines: compact([
      words,
      sentBackText(shown),
      ended?.comment && texts.reason(ended.comment),
      texts.counts(memo.measures.length, measures),
      shown.others > 0 && texts.others(shown.others),
    ]),
    sections: [
      section(
        null,
        chain.map((_, index) => positionRow(shown, index)),
      ),
    ],
    buttons: isTurn ? answers(memo, word) : [],
    altText: texts.alt(memo, words),
    quickReplies: [
      messageAction(phrases.roundStatus(round), phrases.withYear(phrases.roundStatus(round), fiscalYear)),
      messageAction(labels.see),
    ],
  });
}

/** Whether it was stopped by an admin who left the office without a chain. */
const isLeftWithoutChain = ({ steps }: ShownMemo): boolean =>
  steps.some(({ action, comment }) => action === 'stop' && comment !== null);

const stateText = (shown: ShownMemo, word: string): Record<Memo['state'], string> => ({
  endorsing: turnText(shown, word),
  stopped: isLeftWithoutChain(shown) ? texts.stoppedByAdmin : texts.stopped,
  released: shown.memo.chain.length === 0 ? texts.releasedWithoutChain(word) : texts.released(word),
  withdrawn: texts.withdrawn(word),
});

function turnText({ memo, isTurn }: ShownMemo, word: string): string {
  const title = memo.chain[memo.step]?.title ?? '';
  if (!isTurn) return texts.turn(title);
  return isLastStep(memo) ? texts.yourTurnLast(title, word) : texts.yourTurn(title);
}

/** Which report stopped it and why; of a memo that is begun anew, what was corrected since. */
function sentBackText({ memo, sentBack }: ShownMemo): string | null {
  if (!sentBack) return null;
  const { measure, reason, position } = sentBack;
  const title = position?.title ?? null;
  return memo.state === 'stopped' ? texts.sentBack(measure, reason) : texts.again(measure, title, reason);
}

function positionRow({ memo, steps, holders, sentBack }: ShownMemo, index: number): SheetRow {
  const at = memo.chain[index];
  const position = at?.position ?? '';
  const said = steps.find((one) => one.position === position);
  const isNext = memo.state === 'endorsing' && index === memo.step;
  const returned = memo.state === 'stopped' && sentBack?.position?.position === position ? sentBack : null;
  const waits = isNext ? texts.waits : texts.notYet;
  const state = said ? saidText(said) : returned ? texts.returnedOn(returned.at) : waits;
  const holder = holders?.get(position);
  const who = holder ? texts.holder(nameToShow(holder)) : texts.vacant;
  return row({
    label: `${index + 1}. ${at?.title ?? ''}`,
    captions: compact([plain(state), holders && !said ? plain(who) : null]),
  });
}

const saidText = ({ at, comment }: MemoEvent): string =>
  comment === null ? texts.acknowledged(at) : texts.commented(at, comment);

function answers(memo: Memo, word: string): Action[] {
  const { fiscalYear: year, round, run, step, chain } = memo;
  const payload = { year, round, run, step, position: chain[step]?.position };
  const reports = phrases.withYear(phrases.roundStatus(round), year);
  return [
    postbackAction({ label: isLastStep(memo) ? word : labels.endorse, kind: endorseButton, payload }),
    postbackAction({ label: labels.comment, kind: commentButton, payload }),
    postbackAction({ label: labels.sendBack, kind: sendBackButton, payload }),
    messageAction(labels.reports, reports),
  ];
}
