import { lineId } from './ids';
import type { Group, Person, Role, WorldState } from './state';

export interface NewPerson {
  key: string;
  /** slug; the one that is shown first when left out */
  office?: string;
  name: string;
  role?: Role;
  unit?: string | null;
  position?: string | null;
  enrolment?: Person['enrolment'];
}

export interface NewGroup {
  key: string;
  /** slug; the one that is shown first when left out */
  office?: string;
  name: string;
  unit?: string | null;
  members?: string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Everybody, their friendship with the bot, and the groups. Keys that do not exist throw: that is a mistake of the caller. */
export class People {
  constructor(
    private readonly state: WorldState,
    private readonly firstOffice: string,
    private readonly changed: () => void,
  ) {}

  all(): Person[] {
    return this.state.people;
  }

  groups(): Group[] {
    return this.state.groups;
  }

  /** Adds a person, or gives the one who is there already under that key. */
  add(one: NewPerson): Person {
    const { key, name, office = this.firstOffice, role = 'guest', unit = null } = one;
    const { position = null, enrolment = 'by-hand' } = one;
    const known = this.state.people.find((person) => person.key === key);
    if (known) return known;
    const userId = lineId('U', `${office}:${key}`);
    const person: Person = {
      key,
      office,
      name,
      userId,
      role,
      unit,
      position,
      friendship: 'none',
      enrolment,
      code: null,
      lastWroteAt: null,
    };
    this.state.people.push(person);
    this.changed();
    return person;
  }

  /** Adds a group without the bot, or gives the one who is there already under that key. */
  addGroup({ key, name, office = this.firstOffice, unit = null, members = [] }: NewGroup): Group {
    const known = this.state.groups.find((one) => one.key === key);
    if (known) return known;
    const groupId = lineId('C', `${office}:${key}`);
    const group: Group = { key, office, name, groupId, unit, members: [...members], hasBot: false };
    this.state.groups.push(group);
    this.changed();
    return group;
  }

  person(key: string): Person {
    const found = this.state.people.find((one) => one.key === key);
    if (!found) throw new Error(`No person ${key}`);
    return found;
  }

  group(key: string): Group {
    const found = this.state.groups.find((one) => one.key === key);
    if (!found) throw new Error(`No group ${key}`);
    return found;
  }

  byUserId(userId: string): Person | null {
    return this.state.people.find((one) => one.userId === userId) ?? null;
  }

  byGroupId(groupId: string): Group | null {
    return this.state.groups.find((one) => one.groupId === groupId) ?? null;
  }

  /**
   * Whether a push reaches this person: a friend, or somebody who wrote to the bot within seven days and does not block it.
   * https://developers.line.biz/en/reference/messaging-api/#send-push-message-conditions
   */
  isReachable(person: Person, now: number): boolean {
    if (person.friendship === 'friend') return true;
    if (person.friendship === 'blocked' || person.lastWroteAt === null) return false;
    return now - person.lastWroteAt <= 7 * DAY_MS;
  }
}
