import { takeLink, takeText, takeTitle } from '../../../domain/announcements/content.rules';
import { readTime } from '../../../domain/calendar/read-time';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../domain/people/people.rules';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { ROLE_NAMES } from '../../texts';
import { understand } from '../../understand';
import { confirm } from './confirm';
import { type Change, change, type Draft, type Step } from './draft';
import { goOn } from './go-on';
import { chooseAudience, takeTime, tryOut } from './press';
import { unitAudience } from './scope';
import { startFromText } from './start';
import { type Talk, talkOf } from './talk';
import { labels, texts } from './texts';
import { typedTime } from './when';

/** What is typed while an announcement is being written: the answer to what was asked, or a word for a button. */
export async function hear(ctx: MemberContext, { text }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  const said = text.trim();
  const { dialog, draft, step } = talk;
  // Before there is a preview, back leads to what is asked.
  if (said === labels.back && WITH_BACK.includes(step)) return goOn(ctx, dialog, draft, 'preview');
  switch (step) {
    case 'text':
      return goOn(ctx, dialog, change(draft, { text: takeText(said) }));
    case 'title':
      return goOn(ctx, dialog, change(draft, { title: takeTitle(said) }), 'preview');
    case 'link':
      return goOn(ctx, dialog, change(draft, { link: takeLink(said) }), 'preview');
    case 'picture':
      return goOn(ctx, dialog, draft, step);
    case 'time':
      return said === labels.noTime
        ? goOn(ctx, dialog, change(draft, { sendAt: null }), 'preview')
        : takeTime(ctx, talk, typedTime(said, ctx.now));
    case 'preview':
      return (await hearInPreview(ctx, talk, said)) ?? goOn(ctx, dialog, draft, step, pressOne(draft));
    default:
      return (await hearAudience(ctx, talk, said)) ?? goOn(ctx, dialog, draft, step, texts.chooseHint);
  }
}

async function hearInPreview(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome | null> {
  const { dialog, draft } = talk;
  if (labels.sendWords.includes(said)) return confirm(ctx, talk, draft.revision);
  if (labels.tryWords.includes(said)) return tryOut(ctx, talk);
  const step = STEP_WORDS.get(said);
  if (step) return goOn(ctx, dialog, draft, step);
  const changed = changeOf(said, draft);
  if (changed) return goOn(ctx, dialog, change(draft, changed), 'preview');
  if (draft.version === 1 && isTime(said, ctx.now)) return takeTime(ctx, talk, typedTime(said, ctx.now));
  const { intent, slots } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  return intent === 'announce' ? startFromText(ctx, { slots }) : null;
}

const pressOne = ({ version }: Draft): string => (version > 1 ? texts.pressOneToCorrect : texts.pressOne);

/** The questions from which ย้อนกลับ leads to the preview. */
const WITH_BACK: readonly Step[] = ['text', 'title', 'link', 'picture', 'time', 'audience'];

const STEP_WORDS = new Map([
  [labels.setTime, 'time'],
  [labels.changeTime, 'time'],
  [labels.editText, 'text'],
  [labels.addTitle, 'title'],
  [labels.addLink, 'link'],
  [labels.addPicture, 'picture'],
  [labels.changeAudience, 'audience'],
] as const);

/** What a label of the preview that was typed changes at once; null: it is none, or there is nothing to be changed. */
function changeOf(said: string, { audience }: Draft): Change | null {
  if (audience?.to === 'groups' && said === labels.mentionAll) return { mentionAll: true };
  if (audience?.to === 'groups' && said === labels.mentionNobody) return { mentionAll: false };
  return CHANGES.get(said) ?? null;
}

const CHANGES = new Map<string, Change>([
  [labels.dropTitle, { title: null }],
  [labels.dropLink, { link: null }],
  [labels.dropPicture, { image: null }],
  [labels.noTime, { sendAt: null }],
]);

/** Whether words are meant as a time, be it one that cannot be. */
function isTime(said: string, now: Date): boolean {
  const read = readTime(said, now);
  return 'at' in read || read.problem !== 'not_understood';
}

async function hearAudience(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome | null> {
  const { dialog, draft } = talk;
  if (said === labels.back) return goOn(ctx, dialog, draft, 'audience');
  if (said === labels.everybody) return chooseAudience(ctx, talk, { to: 'everybody' });
  for (const to of ['units', 'roles', 'groups', 'not_acknowledged'] as const) {
    if (said === labels[to]) return chooseAudience(ctx, talk, { to });
  }
  const role = ROLES.find((one) => ROLE_NAMES[one] === said);
  if (role) return goOn(ctx, dialog, change(draft, { audience: { to: 'roles', roles: [role] } }));
  const unit = unitByWords(ctx.organisation, said);
  if (!unit) return null;
  const audience = await unitAudience(ctx, unit.name);
  return goOn(ctx, dialog, change(draft, { audience }));
}
