import { type KeptMiss, keptMisses, labelMiss, missBehind } from '../../../domain/unrecognised/kept-misses';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { Action } from '../../../line/types';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { likelyIntents } from '../../understand';
import { type Label, labelButton } from './buttons';
import { labels, texts } from './texts';

const LONGEST = 300;
const LONGEST_NOTICE = 60;

/** กำหนดความหมายข้อความ: the first of the kept texts whose meaning nobody said. */
export async function beginLabelling(ctx: MemberContext): Promise<Outcome> {
  const waiting = await keptMisses(ctx.office);
  const [first] = waiting;
  if (first) return { replies: [askMeaning(ctx, first, waiting.length, null)] };
  const why = ctx.organisation.keepsMisses ? texts.noneToLabel : texts.notKept;
  return { replies: [textMessage(why, defaultReplies(ctx))] };
}

/** Keeps what the text of a button meant, and asks for the next. */
export async function label(ctx: MemberContext, { payload }: Input<Label>): Promise<Outcome> {
  const before = await keptMisses(ctx.office);
  const next = missBehind(before, payload);
  const notice = payload.is === null ? null : await labelled(ctx, payload, payload.is);
  if (next) return { replies: [askMeaning(ctx, next, before.length - before.indexOf(next), notice)] };
  const left = (await keptMisses(ctx.office)).length;
  const again = left > 0 ? [messageAction(labels.label)] : [];
  return { replies: [textMessage([notice, texts.atTheEnd(left)].filter(Boolean).join('\n'), again)] };
}

async function labelled(ctx: MemberContext, key: Label, intent: NonNullable<Label['is']>): Promise<string> {
  const text = await labelMiss(ctx.office, key, intent);
  return text === null ? texts.gone : texts.labelled(clipText(text, LONGEST_NOTICE), texts.meaning(intent));
}

function askMeaning(ctx: MemberContext, { text, ...key }: KeptMiss, waiting: number, notice: string | null) {
  const action = (is: Label['is'], words: string): Action =>
    postbackAction({ label: words, kind: labelButton, payload: { ...key, is } });
  const likely = likelyIntents(text, ctx.vocabulary);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.labelTitle,
    lines: [...(notice === null ? [] : [notice]), texts.example(clipText(text, LONGEST))],
    sections: [],
    notes: [texts.waiting(waiting), texts.usedTo],
    buttons: [
      ...likely.map((intent) => action(intent, texts.meaning(intent))),
      action('none', labels.none),
      action(null, labels.skip),
    ],
    altText: texts.labelAlt(clipText(text, LONGEST_NOTICE)),
    quickReplies: [],
  });
}
