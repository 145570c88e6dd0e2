import { unitNames } from '../../../domain/measures/units.rules';
import { linkGroup } from '../../../domain/organisations/link-group';
import { ownUnitsOf, unitByWords } from '../../../domain/organisations/unit-by-words';
import { unlinkGroup } from '../../../domain/organisations/unlink-group';
import { messageAction, textMessage } from '../../../line/compose';
import { LIMITS } from '../../../line/limits';
import type { Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { labels, linkCommand, texts, WHOLE_OFFICE } from './texts';

/** The words for the office as a whole; ทุกส่วนราชการ is what plans call it. */
const WHOLE = /^(?:ทั้ง|ทุก)\s*(?:หน่วย(?:งาน)?|ส่วนราชการ|องค์กร|เทศบาล|อบต\.?|อบจ\.?)$/u;

/** Links this group, or moves it to another unit: `/ผูกกลุ่ม กองคลัง`, `/ผูกกลุ่ม ทั้งหน่วยงาน`; without a unit it asks for one. */
export async function link(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const lineGroupId = groupHere(ctx);
  const words = slots.detail ?? '';
  if (words === '') return { replies: [chooseUnit(ctx, texts.chooseUnit(namesOf(ctx)))] };

  const unit = WHOLE.test(words) ? null : unitByWords(ctx.organisation, words);
  if (unit === null && !WHOLE.test(words)) {
    return { replies: [chooseUnit(ctx, texts.noSuchUnit(words, namesOf(ctx)))] };
  }
  const { office, person, now, eventId } = ctx;
  await linkGroup({ office, lineGroupId, unit: unit?.key ?? null, by: person._id, now, eventId });
  const linkedTo = unit === null ? ctx.organisation.name : unitNames(ctx.organisation, [unit.key]).join('');
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.linked(linkedTo), [ask(labels.overview), ask(labels.help)])] };
}

/** Ends the link of this group. */
export async function unlink(ctx: MemberContext): Promise<Outcome> {
  const { office, person, now, eventId } = ctx;
  await unlinkGroup({ office, lineGroupId: groupHere(ctx), by: person._id, now, eventId });
  return { replies: [textMessage(texts.unlinked)] };
}

/** @throws Refusal `only_in_group`, `room`: rooms have ids that begin with R and cannot be linked */
function groupHere({ chat }: MemberContext): string {
  if (chat.kind !== 'group') throw new Refusal('only_in_group', texts.onlyInGroup);
  if (chat.id.startsWith('R')) throw new Refusal('room', texts.room);
  return chat.id;
}

function namesOf({ organisation }: MemberContext): string[] {
  return [...ownUnitsOf(organisation).map(({ name }) => name), WHOLE_OFFICE];
}

function chooseUnit(ctx: MemberContext, say: string): Message {
  const names = namesOf(ctx);
  // What does not fit is in the sentence, and can be typed.
  const shown = [...names.slice(0, -1).slice(0, LIMITS.quickReplies - 1), WHOLE_OFFICE];
  return textMessage(
    say,
    shown.map((name) => messageAction(name, linkCommand(name))),
  );
}
