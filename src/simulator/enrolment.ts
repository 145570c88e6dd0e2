import { isGroupOfCast } from './cast';
import { introduction, isConsent, registration, SKIP } from './texts';
import type { Person, Role } from './world/state';
import { SilentBot, type World } from './world/world';

/** What a registration code is asked for. */
export interface Grant {
  /** slug */
  office: string;
  role: Exclude<Role, 'guest'>;
  /** key of the unit; null for roles of the whole office */
  unit: string | null;
}

export type IssueCode = (grant: Grant) => Promise<string>;

/** Makes somebody who is registered the holder of a position of the office's chain. */
export type HoldPosition = (held: { office: string; position: string; userId: string }) => Promise<void>;

/** The bot may ask a new friend for consent, before it knows a code, or not. */
const GREETING_MS = 700;
const CODE = /[A-Z0-9]{4}-[A-Z0-9]{4}\s*$/i;

/** Brings people in through the front door: follow, `ลงทะเบียน CODE`, and the bot's own consent button. */
export class Enrolment {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly issueCode: IssueCode | undefined,
    private readonly consentWithinMs: number,
    private readonly holdPosition: HoldPosition = async () => undefined,
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

  /** Registers everybody who is due, one after the other, and invites the bot into the cast's groups; each once. */
  castOnce(): Promise<void> {
    this.running = this.running.catch(() => undefined).then(() => this.enrolAll());
    return this.running;
  }

  /** The cast comes in, and who registers by hand gets a code; an admin's is printed when the program starts. */
  async prepare(): Promise<void> {
    const work = [this.castOnce()];
    for (const person of this.world.people.all()) {
      const isByHand = person.enrolment === 'by-hand' || person.enrolment === 'failed';
      if (isByHand && person.role !== 'admin') work.push(this.provideCode(person.key));
    }
    await Promise.all(work);
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
    for (const { key, groupId } of people.groups()) {
      if (isGroupOfCast(key) && chats.history(groupId).length === 0) await membership.inviteBot(key);
    }
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
    const isDone = agreedAtOnce || agreedAfterCode;
    await this.introduce(person, beforeCode);
    const { office, position, userId } = person;
    if (isDone && position) await this.holdPosition({ office, position, userId });
    this.become(person, isDone ? 'done' : 'failed');
  }

  /** Says their full name where the bot asks for it. */
  private async introduce({ key, name }: Person, after: string): Promise<void> {
    if (!this.world.buttons.labels(key, { after }).includes(SKIP)) return;
    const before = this.world.lastId(key);
    const place = this.world.people.all().findIndex((one) => one.key === key);
    await this.world.talking.sendText(key, introduction(name, place));
    await this.world.fromBot(key, { after: before });
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

  private async codeFor({ office, role, unit }: Person): Promise<string | null> {
    return this.issueCode && role !== 'guest' ? this.issueCode({ office, role, unit }) : null;
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
