import { addDays, fiscalYearOf, type LocalDate, localDate, standardDueDate } from '../domain/calendar/dates';
import { isNewcomer } from './cast';
import { isConsent, story as words } from './texts';
import type { Person } from './world/state';
import type { World } from './world/world';

type StepKey = keyof typeof words;

/** One step of what a first-time visitor does. */
export interface Step {
  key: StepKey;
  title: string;
  text: string;
  isDone: boolean;
  /** the chat to open, a person's key, and what to type there; null: the step is done by the clock */
  chat: string | null;
  type: string | null;
  /** where the clock is to be put; null where the step is done in a chat */
  day: LocalDate | null;
}

interface Rule {
  key: StepKey;
  /** the key of the cast who does it, without the office's prefix; null: nobody does, the clock is moved */
  who: string | null;
  type: string | null;
  /** what shows that it is done: something that a person typed or tapped, or what the bot tells them of it */
  shownBy: 'person' | 'bot';
  isDoneBy: (person: Person, said: string) => boolean;
}

const RULES: readonly Rule[] = [
  {
    key: 'register',
    who: 'newcomer',
    type: null,
    shownBy: 'person',
    isDoneBy: ({ key }, said) => isNewcomer(key) && isConsent(said),
  },
  { key: 'report', who: 'newcomer', type: 'รายงาน', shownBy: 'person', isDoneBy: (_, said) => said === 'ยืนยันส่ง' },
  {
    key: 'review',
    who: 'supervisor',
    type: 'รอตรวจ',
    // The bot asks first where a report lacks something, so a tap on อนุมัติ need not be the end of it.
    shownBy: 'bot',
    isDoneBy: ({ role }, said) => role !== 'staff' && /^(?:อนุมัติ(?!เผยแพร่)|ส่งกลับ).*แล้ว/.test(said),
  },
  { key: 'clock', who: null, type: null, shownBy: 'person', isDoneBy: () => false },
  { key: 'announce', who: 'executive', type: 'ประกาศ', shownBy: 'person', isDoneBy: (_, said) => said === 'ส่งเลย' },
];

/** The first story of each office: five steps, which tick themselves off by what people in the chats do. */
export class Story {
  /** @param firstReminderDays so many days before a round ends its first reminders go out */
  constructor(
    private readonly world: World,
    private readonly firstReminderDays: number,
  ) {
    world.changes.listen((change) => {
      if (change.kind !== 'message') return;
      const { sender, person: key, message } = change.message;
      // The bot's own message is of the person whose chat it stands in.
      const person = world.people.all().find((one) => one.key === key || one.userId === change.chatId);
      if (!person || typeof message.text !== 'string' || isBeingEnrolled(person)) return;
      const said = message.text;
      for (const rule of RULES)
        if (rule.shownBy === sender && rule.isDoneBy(person, said)) this.tick(person.office, rule.key);
    });
  }

  /** Somebody moved the clock, which is everybody's. */
  clockMoved(): void {
    for (const office of new Set(this.world.people.all().map((person) => person.office))) this.tick(office, 'clock');
  }

  /** The steps of an office, in order. @param prefix of the keys of its cast */
  steps(office: string, prefix: string): Step[] {
    const done = this.world.state.story[office] ?? [];
    return RULES.map(({ key, who, type }) => {
      const chat = who === null ? null : `${prefix}${who}`;
      return {
        key,
        title: words[key].title,
        text: words[key].text(this.world.people.all().find((person) => person.key === chat)?.name),
        isDone: done.includes(key),
        chat,
        type,
        day: who === null ? this.nextReminderDay() : null,
      };
    });
  }

  /** The next day on which the first reminders of a round go out. */
  private nextReminderDay(): LocalDate {
    const today = localDate(this.world.clock.now());
    const year = fiscalYearOf(this.world.clock.now());
    const ends = [standardDueDate(year, '6m'), standardDueDate(year, '12m'), standardDueDate(year + 1, '6m')];
    return ends.map((end) => addDays(end, -this.firstReminderDays)).find((day) => day > today) ?? today;
  }

  private tick(office: string, key: StepKey): void {
    const done = this.world.state.story[office] ?? [];
    if (done.includes(key)) return;
    this.world.state.story[office] = [...done, key];
    this.world.changed();
  }
}

/** What the simulator does in somebody's name is nobody's step. */
const isBeingEnrolled = ({ enrolment }: Person): boolean => enrolment === 'due' || enrolment === 'running';
