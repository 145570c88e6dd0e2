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
  /** whether what somebody typed or tapped does it */
  isDoneBy: (person: Person, said: string) => boolean;
}

const RULES: readonly Rule[] = [
  { key: 'register', who: 'newcomer', type: null, isDoneBy: ({ key }, said) => isNewcomer(key) && isConsent(said) },
  { key: 'report', who: 'newcomer', type: 'รายงาน', isDoneBy: (_, said) => said === 'ยืนยันส่ง' },
  {
    key: 'review',
    who: 'supervisor',
    type: 'รอตรวจ',
    isDoneBy: ({ role }, said) => role !== 'staff' && /^(?:อนุมัติ(?!หลาย)|ส่งกลับ)/.test(said),
  },
  { key: 'clock', who: null, type: null, isDoneBy: () => false },
  { key: 'announce', who: 'executive', type: 'ประกาศ', isDoneBy: (_, said) => said === 'ส่งเลย' },
];

/** As many days before a round ends the first reminders go out, unless configured otherwise. */
const FIRST_REMINDER_DAYS = 30;

/** The first story of each office: five steps, which tick themselves off by what people in the chats do. */
export class Story {
  constructor(private readonly world: World) {
    world.changes.listen((change) => {
      if (change.kind !== 'message' || change.message.sender !== 'person') return;
      const { person: key, message } = change.message;
      const person = world.people.all().find((one) => one.key === key);
      if (!person || typeof message.text !== 'string' || isBeingEnrolled(person)) return;
      const said = message.text;
      for (const rule of RULES) if (rule.isDoneBy(person, said)) this.tick(person.office, rule.key);
    });
  }

  /** Somebody moved the clock, which is everybody's. */
  clockMoved(): void {
    for (const office of new Set(this.world.people.all().map((person) => person.office))) this.tick(office, 'clock');
  }

  /** The steps of an office, in order. @param prefix of the keys of its cast */
  steps(office: string, prefix: string): Step[] {
    const done = this.world.state.story[office] ?? [];
    return RULES.map(({ key, who, type }) => ({
      key,
      ...words[key],
      isDone: done.includes(key),
      chat: who === null ? null : `${prefix}${who}`,
      type,
      day: who === null ? nextReminderDay(this.world.clock.now()) : null,
    }));
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

/** The next day on which the first reminders of a round go out. */
function nextReminderDay(now: Date): LocalDate {
  const year = fiscalYearOf(now);
  const ends = [standardDueDate(year, '6m'), standardDueDate(year, '12m'), standardDueDate(year + 1, '6m')];
  const days = ends.map((end) => addDays(end, -FIRST_REMINDER_DAYS));
  return days.find((day) => day > localDate(now)) ?? localDate(now);
}
