import type { OpenOffices } from '../open-offices';
import type { Story } from '../story';
import { hints, registration, tries } from '../texts';
import type { Person, RichMenu } from '../world/state';
import type { World } from '../world/world';

/** Everything the page shows besides the messages. */
export function viewOf(world: World, offices: OpenOffices, story: Story) {
  return {
    now: world.clock.now().getTime(),
    offices: offices.all.map(({ slug, name, units }) => ({
      slug,
      name,
      units,
      story: story.steps(slug, offices.prefixOf(slug)),
    })),
    people: world.people.all().map((person) => ({
      key: person.key,
      office: person.office,
      name: person.name,
      role: person.role,
      chatId: person.userId,
      friendship: person.friendship,
      enrolment: person.enrolment,
      hint: hintFor(person),
      richMenu: person.friendship === 'friend' ? menuView(world.richMenus.seenBy(person.userId)) : null,
    })),
    groups: world.people.groups().map(({ groupId, ...group }) => ({ ...group, chatId: groupId, tries: tries.group })),
    settings: world.state.settings,
    faults: { calls: world.faults.calls, webhooks: world.faults.webhooks },
    quota: { limit: world.quota.limit, used: world.quota.used },
  };
}

/** What a person could do next: a sentence, and texts to tap. */
function hintFor(person: Person): { text: string; type: string[] } {
  if (person.enrolment === 'due' || person.enrolment === 'running') return { text: hints.enrolling, type: [] };
  if (person.code && person.enrolment === 'failed') return { text: hints.failed, type: [registration(person.code)] };
  if (person.code) return { text: hints.withCode, type: [registration(person.code)] };
  if (person.role === 'admin' && person.enrolment === 'by-hand') return { text: hints.admin, type: [hints.adminStart] };
  return { text: hints.tryThis, type: tries[person.role] };
}

function menuView(menu: RichMenu | null) {
  if (!menu) return null;
  const { richMenuId, size, selected, chatBarText, areas } = menu;
  return { richMenuId, size, selected, chatBarText, areas };
}
