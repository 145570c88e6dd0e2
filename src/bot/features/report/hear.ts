import { type TextField, takeText } from '../../../domain/reports/content.rules';
import type { LineEvent } from '../../../line/types';
import type { MemberContext } from '../../context';
import { readLinks } from '../../evidence/read-links';
import type { Input, Outcome } from '../../feature';
import { isBack } from '../../forms/texts';
import { understand } from '../../understand';
import { confirm, useMine, useTheirs } from './confirm';
import { correct, EDITABLE, type Step } from './draft';
import { keepDraft } from './drafts';
import { goOn } from './go-on';
import { back, chooseField, edit, skip, take } from './press';
import { readMeasure, readProgress, readRound } from './read-answer';
import { saidOf } from './said-of';
import { startFromText } from './start';
import { hearEvidence } from './take-evidence';
import { type Talk, talkOf } from './talk';
import { FIELD_NAMES, labels, texts } from './texts';

const TEXT_STEPS: readonly Step[] = ['detail', 'output', 'outcome', 'remarks'];

/** What is typed while a report is being written: a word for a button, a new report, or the answer to what was asked. */
export async function hear(ctx: MemberContext, { text, event }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  const said = text.trim();
  const button = await hearButton(ctx, talk, said);
  if (button) return button;
  if (talk.step === 'evidence' && readLinks(said)) return hearEvidence(ctx, talk, said, event);
  return (await hearRestart(ctx, talk, said)) ?? hearAnswer(ctx, talk, said, event);
}

async function hearButton(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome | null> {
  if (isBack(said)) return back(ctx, talk);
  if (said === labels.draft) return keepDraft(ctx, talk);
  if ((said === labels.skip || said === labels.onward) && maySkip(talk.step)) return skip(ctx, talk);
  if (talk.step === 'edit') {
    const field = EDITABLE.find((one) => FIELD_NAMES[one] === said);
    if (field) return chooseField(ctx, talk, field);
  }
  if (talk.step === 'conflict') {
    if (said === labels.mine) return useMine(ctx, talk);
    if (said === labels.theirs) return useTheirs(ctx, talk);
  }
  if (talk.step === 'preview') {
    if (said === labels.edit) return edit(ctx, talk);
    if (labels.confirmWords.includes(said)) return confirm(ctx, talk, talk.draft.revision);
  }
  return null;
}

const maySkip = (step: Step): boolean => step === 'progress' || step === 'evidence' || TEXT_STEPS.includes(step);

/** Inside a free text only a report that names its measure is a new one; the word รายงาน alone is an everyday word. */
async function hearRestart(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome | null> {
  const { intent, slots } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  if (intent !== 'report') return null;
  const isNew = slots.measure !== undefined || !(TEXT_STEPS.includes(talk.step) || talk.step === 'progress');
  return isNew ? startFromText(ctx, { slots }) : null;
}

async function hearAnswer(ctx: MemberContext, talk: Talk, said: string, event: LineEvent): Promise<Outcome> {
  const { dialog, draft, step } = talk;
  const again = (notice: string) => goOn(ctx, dialog, draft, step, notice);
  switch (step) {
    case 'measure':
      return take(ctx, talk, step, readMeasure(said, ctx.vocabulary));
    case 'round': {
      const round = readRound(said);
      return round ? take(ctx, talk, step, { round }) : again(texts.roundNotUnderstood);
    }
    case 'progress': {
      const heard = saidOf(readProgress(said));
      if (heard.progress === undefined && heard.status === undefined) return again(texts.progressNotUnderstood);
      const also: Step[] = heard.detail === undefined ? [] : ['detail'];
      return take(ctx, talk, step, { said: { ...draft.said, ...heard } }, also);
    }
    case 'preview': {
      const { progress, status } = readProgress(said);
      if (progress === undefined && status === undefined) return again(texts.pressOne);
      const heard = saidOf({ progress, status });
      return goOn(ctx, dialog, correct(draft, { said: { ...draft.said, ...heard } }), step);
    }
    case 'evidence':
      return hearEvidence(ctx, talk, said, event);
    case 'edit':
      return again(texts.pressOne);
    case 'conflict':
      return again(texts.pressMineOrTheirs);
    default:
      return hearText(ctx, talk, step, said);
  }
}

function hearText(ctx: MemberContext, talk: Talk, field: TextField, said: string): Promise<Outcome> {
  const text = takeText(field, said);
  return take(ctx, talk, field, { said: { ...talk.draft.said, [field]: text } });
}
