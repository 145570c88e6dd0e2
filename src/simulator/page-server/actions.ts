import { z } from 'zod';
import { instantOf, isLocalDate } from '../../domain/calendar/dates';
import type { Enrolment } from '../enrolment';
import type { OpenOffices } from '../open-offices';
import type { Story } from '../story';
import type { Shown } from '../world/state';
import type { World } from '../world/world';

const key = z.string().min(1).max(64);
const where = { person: key, group: key.nullish() };
const action = z.looseObject({ type: z.string() });
const count = z.int().min(1).max(100);

/** Everything the page can ask for, by the word in `do`. */
const request = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('text'), ...where, text: z.string().min(1).max(5000), quote: z.string().optional() }),
  z.strictObject({ do: z.literal('sticker'), ...where }),
  z.strictObject({ do: z.literal('location'), ...where }),
  z.strictObject({ do: z.literal('press'), person: key, messageId: z.string(), action, value: z.string().optional() }),
  z.strictObject({ do: z.literal('rich-menu'), person: key, area: z.int().min(0), value: z.string().optional() }),
  z.strictObject({ do: z.literal('unsend'), person: key, messageId: z.string() }),
  z.strictObject({ do: z.literal('edit'), person: key, messageId: z.string(), text: z.string().min(1).max(5000) }),
  z.strictObject({ do: z.literal('follow'), person: key }),
  z.strictObject({ do: z.literal('block'), person: key }),
  z.strictObject({ do: z.literal('invite-bot'), group: key }),
  z.strictObject({ do: z.literal('remove-bot'), group: key }),
  z.strictObject({ do: z.literal('join'), person: key, group: key }),
  z.strictObject({ do: z.literal('leave'), person: key, group: key }),
  z.strictObject({
    do: z.literal('add-person'),
    name: z.string().trim().min(1).max(40),
    role: z.enum(['guest', 'staff', 'supervisor', 'executive', 'admin']),
    unit: key.nullish(),
    office: key,
  }),
  z.strictObject({ do: z.literal('open-office'), office: key }),
  z.strictObject({ do: z.literal('new-code'), person: key }),
  z.strictObject({ do: z.literal('advance-clock'), ms: z.int() }),
  z.strictObject({
    do: z.literal('set-clock'),
    date: z.string().refine(isLocalDate),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  z.strictObject({ do: z.literal('reset-clock') }),
  z.strictObject({
    do: z.literal('fail-calls'),
    endpoint: key,
    fault: z.enum(['500', '429', 'timeout', 'lost']),
    count,
  }),
  z.strictObject({
    do: z.literal('fail-webhooks'),
    fault: z.enum(['duplicate', 'late', 'reorder']),
    count,
    delayMs: z.int().min(0).max(120_000),
  }),
  z.strictObject({ do: z.literal('clear-faults') }),
  z.strictObject({
    do: z.literal('settings'),
    redelivery: z.boolean().optional(),
    userIdInGroupPostbacks: z.boolean().optional(),
    userIdInGroupMessages: z.boolean().optional(),
  }),
]);

export interface ActionParts {
  world: World;
  enrolment: Enrolment;
  offices: OpenOffices;
  story: Story;
  onClockMoved: () => Promise<void> | void;
}

/**
 * Does what the page asks.
 * @throws ZodError for what is no action; Error with one line for what cannot be done
 */
export async function doAction(parts: ActionParts, body: unknown): Promise<void> {
  const given = request.parse(body);
  const { world, enrolment, offices } = parts;
  const { talking, buttons, membership, faults } = world;
  switch (given.do) {
    case 'text':
      await talking.sendText(given.person, given.text, { group: given.group, quote: given.quote });
      return;
    case 'sticker':
      await talking.sendSticker(given.person, { group: given.group });
      return;
    case 'location':
      await talking.sendLocation(given.person, { group: given.group });
      return;
    case 'press':
      await buttons.pressIn(given.person, given.messageId, given.action as Shown, given.value);
      return;
    case 'rich-menu':
      await buttons.tapRichMenu(given.person, given.area, given.value);
      return;
    case 'unsend':
      await talking.unsend(given.person, given.messageId);
      return;
    case 'edit':
      await talking.edit(given.person, given.messageId, given.text);
      return;
    case 'follow':
      await membership.follow(given.person);
      return;
    case 'block':
      await membership.block(given.person);
      return;
    case 'invite-bot':
      await membership.inviteBot(given.group);
      return;
    case 'remove-bot':
      await membership.removeBot(given.group);
      return;
    case 'join':
      await membership.joinGroup(given.person, given.group);
      return;
    case 'leave':
      await membership.leaveGroup(given.person, given.group);
      return;
    case 'add-person': {
      const number = world.people.all().length + 1;
      const { name, role, unit = null, office } = given;
      const added = { key: `person-${number}`, name, role, unit, office };
      world.people.add(added);
      if (given.role !== 'guest') await enrolment.provideCode(added.key);
      return;
    }
    case 'open-office':
      offices.open(given.office);
      await enrolment.prepare();
      return;
    case 'new-code':
      await enrolment.provideCode(given.person, true);
      return;
    case 'advance-clock':
      return moveClock(parts, new Date(world.clock.now().getTime() + given.ms));
    case 'set-clock':
      return moveClock(parts, instantOf(given.date, given.time));
    case 'reset-clock':
      return moveClock(parts, null);
    case 'fail-calls':
      return faults.failCalls(given.endpoint, given.fault, given.count);
    case 'fail-webhooks':
      return faults.failWebhooks(given.fault, given.count, given.delayMs);
    case 'clear-faults':
      return faults.clear();
    case 'settings': {
      const { do: _word, ...settings } = given;
      return world.set(settings);
    }
  }
}

async function moveClock({ world, story, onClockMoved }: ActionParts, to: Date | null): Promise<void> {
  world.setClock(to);
  story.clockMoved();
  await onClockMoved();
}
