import { compact } from '../../../compact';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { nameToShow } from '../../../domain/people/person-name';
import { followingText } from '../../../domain/positions/following-text';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import { NOBODY, type Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** What a change of the chain would mean, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, Facts>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const line = lineOf(draft, facts);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.previewTitle[draft.change],
    lines: compact([notice, line, facts.after && texts.order(facts.after.map(({ title }) => title))]),
    sections: [],
    notes: [...notesOf(ctx, draft, facts), ...memoNotes(ctx, draft, facts)],
    destroys: draft.change === 'remove',
    buttons: [confirmAction(prompt, labels.confirm[draft.change]), cancelAction(prompt)],
    altText: `${texts.previewTitle[draft.change]}: ${line}`,
    quickReplies: [],
  });
  return { messages: [message], shown: { seen: facts.state } };
}

function lineOf({ change, title, at, holder }: Values, { position, chain, holder: person }: Facts): string {
  const name = position?.title ?? '';
  const was = chain.findIndex((one) => one.position === position?.position);
  switch (change) {
    case 'add':
      return texts.addLine(title ?? '', (at ?? 0) + 1);
    case 'rename':
      return texts.renameLine(name, title ?? '');
    case 'move':
      return texts.moveLine(name, was + 1, (at ?? 0) + 1);
    case 'remove':
      return texts.removeLine(name);
    case 'hold':
      return holder === NOBODY || !person ? texts.clearLine(name) : texts.holdLine(name, nameToShow(person));
  }
}

function notesOf(
  { organisation }: Pick<MemberContext, 'organisation'>,
  { change }: Values,
  { position, holdings, after }: Facts,
): string[] {
  const holding = holdings.get(position?.position ?? '');
  const holder = holding && nameToShow(holding.person);
  switch (change) {
    case 'add':
      return [texts.addNote];
    case 'rename':
      return texts.renameNotes;
    case 'move':
      return [];
    case 'remove':
      return compact([
        holder && texts.loses(holder),
        texts.removeNote,
        after?.length === 0 && texts.emptyNote(releaseWordOf(organisation)),
      ]);
    case 'hold':
      return [holder ? texts.heldBy(holder) : texts.wasVacant];
  }
}

function memoNotes(
  { organisation }: Pick<MemberContext, 'organisation'>,
  { change, holder }: Values,
  { memos }: Facts,
): string[] {
  if (change !== 'hold')
    return memos.length > 0 ? memos.map((one) => followingText(organisation, one)) : [texts.noMemos];
  return memos.map(({ memo }) => (holder === NOBODY ? texts.waitsForNobody(memo) : texts.waitsForHolder(memo)));
}
