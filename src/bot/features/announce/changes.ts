import { textMessage } from '../../../line/compose';
import { isCorrection } from '../../../notifications/announcements/draft';
import type { Option } from '../../forms/field';
import { REVIEW } from '../../forms/next-step';
import { isComplete, type Values } from './draft';
import { labels, texts } from './texts';

/** Leads to the question of a field. */
const asks = (field: string, label: string): Option<Values> => ({
  key: field,
  label,
  choose: () => ({ ask: field }),
});

const sets = (key: string, label: string, set: Partial<Values>): Option<Values> => ({
  key,
  label,
  choose: () => ({ ask: REVIEW, set }),
});

/** Sends the announcement to its sender alone: as an answer, which costs nothing. */
const tries = (label: string): Option<Values> => ({
  key: 'try',
  label,
  choose: ({ draft }) => (isComplete(draft) ? { ask: REVIEW, before: [textMessage(texts.tried)] } : { retry: null }),
});

/** What can be changed of a draft from its preview. */
export const change = {
  text: asks('text', labels.editText),
  addTitle: asks('title', labels.addTitle),
  dropTitle: sets('no_title', labels.dropTitle, { title: null }),
  addLink: asks('link', labels.addLink),
  dropLink: sets('no_link', labels.dropLink, { link: null }),
  addPicture: asks('picture', labels.addPicture),
  dropPicture: sets('no_picture', labels.dropPicture, { image: null }),
  audience: asks('audience', labels.changeAudience),
  setTime: asks('time', labels.setTime),
  changeTime: asks('time', labels.changeTime),
  dropTime: sets('no_time', labels.noTime, { sendAt: null }),
  try: tries(labels.try),
  /** goes on with the units, roles or groups that were taken */
  use: asks(REVIEW, labels.use(0)),
};
const mention = {
  all: sets('mention_all', labels.mentionAll, { mentionAll: true }),
  nobody: sets('mention_nobody', labels.mentionNobody, { mentionAll: false }),
};

/** All that may be tapped or typed at the preview, whichever part of it is shown. */
export function changes({ audience }: Values): Option<Values>[] {
  const mentions = audience?.to === 'groups' ? Object.values(mention) : [];
  return [...Object.values(change), ...labels.tryWords.map(tries), ...mentions];
}

/** What else of a draft can be changed: what it has is taken away, what it has not is asked for. */
export function changesShown(draft: Values): (Option<Values> | false)[] {
  return [
    change.text,
    draft.title === null ? change.addTitle : change.dropTitle,
    draft.link === null ? change.addLink : change.dropLink,
    draft.image === null ? change.addPicture : change.dropPicture,
    !isCorrection(draft) && change.audience,
    draft.audience?.to === 'groups' && (draft.mentionAll ? mention.nobody : mention.all),
    draft.sendAt !== null && change.dropTime,
  ];
}
