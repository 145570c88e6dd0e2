import { takeLink, takeText, takeTitle } from '../../../domain/announcements/content.rules';
import { readTime } from '../../../domain/calendar/read-time';
import { unitByWords } from '../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../domain/people/people.rules';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { ROLE_NAMES } from '../../texts';
import { understand } from '../../understand';
import { confirm } from './confirm';
import { change } from './draft';
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
  switch (step) {
    case 'text':
      return goOn(ctx, dialog, change(draft, { text: takeText(said) }));
    case 'title':
      return goOn(ctx, dialog, change(draft, { title: takeTitle(said) }), 'preview');
    case 'link':
      return goOn(ctx, dialog, change(draft, { link: takeLink(said) }), 'preview');
    case 'picture':
      return goOn(ctx, dialog, draft, said === labels.back ? 'preview' : step);
    case 'time':
      return said === labels.back ? goOn(ctx, dialog, draft, 'preview') : takeTime(ctx, talk, typedTime(said, ctx.now));
    case 'preview':
      return (await hearInPreview(ctx, talk, said)) ?? goOn(ctx, dialog, draft, step, texts.pressOne);
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
  if (draft.version === 1 && isTime(said, ctx.now)) return takeTime(ctx, talk, typedTime(said, ctx.now));
  const { intent, slots } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  return intent === 'announce' ? startFromText(ctx, { slots }) : null;
}

const STEP_WORDS = new Map([
  [labels.setTime, 'time'],
  [labels.changeTime, 'time'],
  [labels.editText, 'text'],
  [labels.addTitle, 'title'],
  [labels.addLink, 'link'],
  [labels.addPicture, 'picture'],
  [labels.changeAudience, 'audience'],
] as const);

/** Whether words are meant as a time, be it one that cannot be. */
function isTime(said: string, now: Date): boolean {
  const read = readTime(said, now);
  return 'at' in read || read.problem !== 'not_understood';
}

async function hearAudience(ctx: MemberContext, talk: Talk, said: string): Promise<Outcome | null> {
  const { dialog, draft, step } = talk;
  if (said === labels.back) return goOn(ctx, dialog, draft, step === 'audience' ? 'preview' : 'audience');
  if (said === labels.everybody) return chooseAudience(ctx, talk, { to: 'everybody' });
  for (const to of ['units', 'roles', 'groups', 'not_acknowledged'] as const) {
    if (said === labels[to]) return chooseAudience(ctx, talk, { to });
  }
  const role = ROLES.find((one) => ROLE_NAMES[one] === said);
  if (role) return goOn(ctx, dialog, change(draft, { audience: { to: 'roles', roles: [role] } }));
  const unit = unitByWords(ctx.office, said);
  if (!unit) return null;
  const audience = await unitAudience(ctx, unit.name);
  return goOn(ctx, dialog, change(draft, { audience }));
}
