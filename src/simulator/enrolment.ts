import { GROUP_KEY } from './cast';
import { isConsent, registration } from './texts';
import type { Person, Role } from './world/state';
import { SilentBot, type World } from './world/world';

export interface Grant {
  role: Exclude<Role, 'guest'>;
  /** key of the unit; null for roles of the whole office */
  unit: string | null;
}

export type IssueCode = (grant: Grant) => Promise<string>;

/** The bot may ask a new friend for consent, before it knows a code, or not. */
const GREETING_MS = 700;
const CODE = /[A-Z0-9]{4}-[A-Z0-9]{4}\s*$/i;

/** Brings people in through the front door: follow, `ลงทะเบียน CODE`, and the bot's own consent button. */
export class Enrolment {
  private running: Promise<void> | null = null;

  constructor(
    private readonly world: World,
    private readonly issueCode: IssueCode | undefined,
    private readonly consentWithinMs: number,
  ) {
    world.changes.listen((change) => {
      if (change.kind !== 'message' || change.message.sender !== 'person') return;
      const person = world.people.byUserId(change.chatId);
      const { text } = change.message.message;
      // A code that was typed is used up; the hint goes. The admin's is one that we do not know.
      if (person && typeof text === 'string' && text.startsWith(registration('')) && isCodeOf(person, text)) {
        person.code = null;
        person.enrolment = 'done';
        world.changed();
      }
    });
  }

  /** Registers everybody who is due, one after the other, and invites the bot into the unit's group; once. */
  castOnce(): Promise<void> {
    this.running ??= this.enrolAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** A registration code for the hint of somebody who registers by hand. */
  async provideCode(key: string, isFresh = false): Promise<void> {
    const person = this.world.people.person(key);
    if (person.code && !isFresh) return;
    person.code = await this.codeFor(person);
    if (isFresh) person.enrolment = 'by-hand';
    this.world.changed();
  }

  private async enrolAll(): Promise<void> {
    const { people, membership, chats } = this.world;
    for (const person of people.all()) {
      // `running` is left over from a run that was cut off.
      if (person.enrolment === 'due' || person.enrolment === 'running') await this.enrol(person);
    }
    const group = people.groups().find(({ key }) => key === GROUP_KEY);
    if (group && chats.history(group.groupId).length === 0) await membership.inviteBot(group.key);
  }

  private async enrol(person: Person): Promise<void> {
    const { key } = person;
    this.become(person, 'running');
    const code = await this.codeFor(person);
    if (!code) return this.become(person, 'failed');
    const greetingMs = Math.min(GREETING_MS, this.consentWithinMs);
    const before = this.world.lastId(key);
    await this.world.membership.follow(key);
    const agreedAtOnce = await this.agree(key, before, greetingMs);
    const beforeCode = this.world.lastId(key);
    await this.world.talking.sendText(key, registration(code));
    const agreedAfterCode = await this.agree(key, beforeCode, agreedAtOnce ? greetingMs : this.consentWithinMs);
    this.become(person, agreedAtOnce || agreedAfterCode ? 'done' : 'failed');
  }

  /** Presses the consent button if the bot shows one in time, and waits for what it says then. @returns whether it did */
  private async agree(key: string, after: string, withinMs: number): Promise<boolean> {
    const consent = () => this.world.buttons.labels(key, { after }).find(isConsent);
    try {
      await this.world.fromBot(key, { after, withinMs, isEnough: () => consent() !== undefined });
      const label = consent();
      if (!label) return false;
      const before = this.world.lastId(key);
      await this.world.buttons.press(key, label);
      await this.world.fromBot(key, { after: before });
      return true;
    } catch (error) {
      if (error instanceof SilentBot) return false;
      throw error;
    }
  }

  private async codeFor({ role, unit }: Person): Promise<string | null> {
    return this.issueCode && role !== 'guest' ? this.issueCode({ role, unit }) : null;
  }

  private become(person: Person, enrolment: Person['enrolment']): void {
    person.enrolment = enrolment;
    this.world.changed();
  }
}

function isCodeOf({ role, code, enrolment }: Person, text: string): boolean {
  if (code) return text.includes(code);
  return role === 'admin' && enrolment === 'by-hand' && CODE.test(text);
}
