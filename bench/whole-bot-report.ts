import { LINE_ANSWERS_AFTER_MS } from './bot-programs';
import { median, ms, perSecond, tenths, times } from './figures';
import { atLeast, atMost } from './goal';
import { type Commands, sumOf } from './mongo-commands';
import type { Section } from './topic';

/** What a load cost, and how quickly it was answered. */
export interface Figures {
  perSecond: number;
  /** the workers' processor time an event */
  processorMs: number;
  /** an event, by name */
  commands: Commands;
  /** events whose answer came too late for a reply */
  late: number;
}

/** The same of the naive bot. */
export type Processed = Pick<Figures, 'perSecond' | 'processorMs' | 'commands'>;

/** What was measured of the whole bot and of a naive one. */
export interface Measured {
  /** the first questions of a process */
  young: Figures;
  /** by round */
  ours: Figures[];
  naive: Processed[];
  reports: Figures[];
  naiveReports: Processed[];
  limited: Figures;
  /** of a crowd: by one worker, and by several */
  one: Figures;
  several: Figures;
  /** how it was measured */
  method: {
    questions: number;
    questionsBefore: number;
    wordings: number;
    people: number;
    reportEvents: number;
    reportEventsBefore: number;
    crowd: number;
    crowdQuestions: number;
    workers: number;
  };
}

const figure = (count: number): string => count.toLocaleString('en');
const middle = <T>(rounds: readonly T[], of: (round: T) => number): number => median(rounds.map(of));
const processorOf = ({ processorMs }: Processed): number => processorMs;
const commandsOf = ({ commands }: Processed): number => sumOf(commands);

/** What is told of it. @throws where nothing was measured */
export function toSection(measured: Measured): Section {
  const { young, ours, naive, reports, naiveReports, limited, one, several, method } = measured;
  const beside = median(ours.map((round, index) => round.perSecond / (naive[index]?.perSecond ?? NaN)));
  const [processor, reportMs] = [middle(ours, processorOf), middle(reports, processorOf)];
  const commands = middle(ours, commandsOf);
  // A report is two events: its line and the confirmation.
  const reportCommands = 2 * middle(reports, commandsOf);
  const crowd = `${method.crowd} people’s questions`;
  return {
    title: 'The whole bot beside a naive one',
    method: methodOf(measured),
    table: {
      head: ['', 'answered', 'processor an event', 'commands an event'],
      rows: [
        rowOf('questions', ours),
        rowOf(`… the first ${method.questions} of a process`, [young]),
        rowOf('… with the limit of events', [limited]),
        rowOf('the naive bot’s questions', naive),
        rowOf('reports, both events', reports),
        rowOf('the naive bot’s reports', naiveReports),
        rowOf(`${crowd}, one worker`, [one]),
        rowOf(`${crowd}, ${method.workers} workers`, [several]),
      ],
    },
    goals: [
      atLeast('questions: at least 0.9 × the naive bot', beside, 0.9, times),
      atMost('processor time a question at most 3 ms', processor, 3, ms),
      atMost('processor time a report’s event at most 6 ms', reportMs, 6, ms),
      atMost('commands a question at most 4', commands, 4, tenths),
      atMost('commands a confirmed report at most 20', reportCommands, 20, tenths),
      atMost(
        `${method.workers} workers: at most 1.1 × one worker’s processor time a question`,
        several.processorMs / one.processorMs,
        1.1,
        times,
      ),
    ],
  };
}

function rowOf(name: string, rounds: readonly Processed[]): string[] {
  const answered = middle(rounds, (round) => round.perSecond);
  return [name, perSecond(answered), ms(middle(rounds, processorOf)), middle(rounds, commandsOf).toFixed(1)];
}

function methodOf({ ours, limited, reports, method }: Measured): string {
  const late = [...ours, limited].reduce((sum, round) => sum + round.late, 0);
  const asked = (ours.length + 1) * method.questions;
  const tooLate = late > 0 ? ` (${late} of ${asked} too late for a reply: the machine was slow)` : '';
  const each = Object.entries(ours[0]?.commands ?? {}).map(([name, count]) => `${name} ${count.toFixed(2)}`);
  return (
    `${figure(method.questions)} questions in ${method.wordings} wordings from ${method.people} people at once, each answered once and in ` +
    `order${tooLate}; web and worker in two processes. The naive bot keeps nothing of a question: Express with the SDK’s middleware, two ` +
    'mongoose queries and a reply; of a report it stores the draft and its link, and in a transaction by mongoose the report, a change, ' +
    `a line of the audit and a notice. LINE answers each reply after ${LINE_ANSWERS_AFTER_MS} ms; no limit of events. Medians of ${ours.length} alternating rounds, ` +
    `ratios within a round, after ${figure(method.questionsBefore)} questions to each bot that are not counted: a process becomes cheaper for ` +
    'thousands of events, while what it runs is compiled. Processor time is that of the workers; commands are counted by mongod, what the bot ' +
    `looks for meanwhile included: ${each.join(', ')} a question. A report is a line and its confirmation, by people of whom two others review what they report; medians of ${reports.length} rounds of ` +
    `${method.reportEvents} events, after ${figure(method.reportEventsBefore)} that are not counted. ${method.crowd} people’s questions are ` +
    `${figure(method.crowdQuestions)} for each worker, after as many that are not counted.`
  );
}
