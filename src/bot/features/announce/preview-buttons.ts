import { z } from 'zod';
import { postbackAction, textMessage } from '../../../line/compose';
import { definePostback } from '../../../line/postback';
import type { Action } from '../../../line/types';
import type { Reading } from '../../forms/field';
import { formButton } from '../../forms/form-button';
import { REVIEW } from '../../forms/next-step';
import { isComplete } from './complete';
import { type AnnounceMoment, type AnnouncePrompt, isCorrection, type Values } from './draft';
import { labels, texts } from './texts';

const STEPS = [
  'text',
  'audience',
  'units',
  'roles',
  'groups',
  'earlier',
  'title',
  'link',
  'picture',
  'time',
  REVIEW,
] as const;
type Step = (typeof STEPS)[number];
const DROPPED = ['title', 'link', 'picture', 'time'] as const;
type Dropped = (typeof DROPPED)[number];

const stepButton = definePostback('announce.step', z.object({ step: z.enum(STEPS) }));
export const dropButton = definePostback('announce.drop', z.object({ what: z.enum(DROPPED) }));
const mentionButton = definePostback('announce.mention', z.object({ all: z.boolean() }));
export const tryButton = definePostback('announce.try', z.object({}));

/** The labels of the preview that can be typed, with the question they lead to or what they take away. */
const STEP_WORDS = new Map<string, Step>([
  [labels.setTime, 'time'],
  [labels.changeTime, 'time'],
  [labels.editText, 'text'],
  [labels.addTitle, 'title'],
  [labels.addLink, 'link'],
  [labels.addPicture, 'picture'],
  [labels.changeAudience, 'audience'],
]);
const DROP_WORDS = new Map<string, Dropped>([
  [labels.dropTitle, 'title'],
  [labels.dropLink, 'link'],
  [labels.dropPicture, 'picture'],
  [labels.noTime, 'time'],
]);
const WITHOUT: Record<Dropped, Partial<Values>> = {
  title: { title: null },
  link: { link: null },
  picture: { image: null },
  time: { sendAt: null },
};

type Typed<P> = (text: string, moment: AnnounceMoment) => P | null;
/** Typed words mean the preview's buttons while it is shown. */
const atReview =
  <P>(payloadOf: Typed<P>): Typed<P> =>
  (text, moment) =>
    moment.step === REVIEW ? payloadOf(text, moment) : null;

/** What can be changed from the preview. */
export const previewButtons = [
  formButton(stepButton, ({ step }): Reading<Values> => ({ ask: step }), {
    typed: atReview((text) => {
      const step = STEP_WORDS.get(text);
      return step ? { step } : null;
    }),
  }),
  formButton(dropButton, ({ what }): Reading<Values> => ({ ask: REVIEW, set: WITHOUT[what] }), {
    typed: atReview((text) => {
      const what = DROP_WORDS.get(text);
      return what ? { what } : null;
    }),
  }),
  formButton(mentionButton, ({ all }): Reading<Values> => ({ ask: REVIEW, set: { mentionAll: all } }), {
    typed: atReview((text, { draft }) => {
      if (draft.audience?.to !== 'groups') return null;
      return text === labels.mentionAll ? { all: true } : text === labels.mentionNobody ? { all: false } : null;
    }),
  }),
  formButton(tryButton, (_payload, { draft }: AnnounceMoment) => tryOut(draft), {
    typed: atReview((text) => (labels.tryWords.includes(text) ? {} : null)),
  }),
];

/** Sends the announcement to its sender alone: as an answer, which costs nothing. */
function tryOut(draft: Values): Reading<Values> {
  return isComplete(draft) ? { ask: REVIEW, before: [textMessage(texts.tried)] } : { again: null };
}

/** A button that leads to another question. */
export const stepAction = ({ token: dialog }: AnnouncePrompt, label: string, step: Step): Action =>
  postbackAction({ label, kind: stepButton, payload: { step }, dialog });

/** What else of a draft can be changed: what it has is taken away, what it has not is asked for. */
export function changeActions(prompt: AnnouncePrompt): (Action | null)[] {
  const { draft, token: dialog } = prompt;
  const drop = (label: string, what: Dropped): Action =>
    postbackAction({ label, kind: dropButton, payload: { what }, dialog });
  const mention = (label: string, all: boolean): Action =>
    postbackAction({ label, kind: mentionButton, payload: { all }, dialog });
  return [
    stepAction(prompt, labels.editText, 'text'),
    draft.title === null ? stepAction(prompt, labels.addTitle, 'title') : drop(labels.dropTitle, 'title'),
    draft.link === null ? stepAction(prompt, labels.addLink, 'link') : drop(labels.dropLink, 'link'),
    draft.image === null ? stepAction(prompt, labels.addPicture, 'picture') : drop(labels.dropPicture, 'picture'),
    isCorrection(draft) ? null : stepAction(prompt, labels.changeAudience, 'audience'),
    draft.audience?.to === 'groups'
      ? draft.mentionAll
        ? mention(labels.mentionNobody, false)
        : mention(labels.mentionAll, true)
      : null,
    draft.sendAt === null ? null : drop(labels.noTime, 'time'),
  ];
}
