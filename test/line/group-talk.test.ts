import { GroupTalk, type Hearing } from '../../src/line/group-talk';
import { Inbox, type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareInbox);
afterEach(async () => {
  await inboxCollection().deleteMany({});
});

let events = 0;
const arrival = (hearing: Hearing, user: string, group = 'C1') => {
  const row: InboxRow = {
    _id: `E${++events}`,
    partner: user,
    at: events,
    receivedAt: new Date(),
    state: 'new',
    open: true,
    tries: 0,
    body: '{}',
  };
  return { event: hearing, talker: { group, user }, row };
};

/** One process: its ears, its inbox, and how often it asked for open dialogs. */
function aProcess(options: { open?: string[]; kept?: boolean; broken?: boolean } = {}) {
  const questions: number[] = [];
  const talk = new GroupTalk({
    hearingOf: (event) => event as Hearing,
    openDialogs: async (talkers) => {
      questions.push(talkers.length);
      if (options.broken) throw new Error('no database');
      return new Set(options.open ?? []);
    },
    isKept: async () => options.kept ?? false,
  });
  const inbox = new Inbox();
  const store = (rows: InboxRow[]) => inbox.accept(rows);
  return { talk, store, questions, hears: (...all: ReturnType<typeof arrival>[]) => talk.accept(all, store) };
}

const stored = async () => (await inboxCollection().find().sort({ at: 1 }).toArray()).map(({ _id }) => _id);

test('what is for the bot is stored without a question; what is not, is not', async () => {
  const { hears, questions } = aProcess();
  const ours = arrival('ours', 'U1');
  await hears(ours, arrival('not_ours', 'U1'));
  expect(await stored()).toEqual([ours.row._id]);
  expect(questions).toEqual([]);
});

test('words without an address are stored for an open dialog of that person in that group only', async () => {
  const { hears } = aProcess({ open: ['C1/U1'] });
  const own = arrival('if_talking', 'U1');
  await hears(own, arrival('if_talking', 'U1', 'C2'), arrival('if_talking', 'U2'));
  expect(await stored()).toEqual([own.row._id]);
});

test('they are stored while an event of that person there waits, which may open a dialog, also one that another process took', async () => {
  const [one, another] = [aProcess(), aProcess()];
  const call = arrival('ours', 'U1');
  await one.hears(call);
  const answer = arrival('if_talking', 'U1');
  await another.hears(answer, arrival('if_talking', 'U1', 'C2'), arrival('if_talking', 'U2'));
  expect(await stored()).toEqual([call.row._id, answer.row._id]);

  // Once it is handled only an open dialog counts: what was kept for it keeps nothing else.
  await inboxCollection().updateOne({ _id: call.row._id }, { $unset: { open: true } });
  await another.hears(arrival('if_talking', 'U1'));
  expect(await stored()).toEqual([call.row._id, answer.row._id]);
});

test('they are stored when what addresses the bot is in the same body, or is just being stored', async () => {
  const { hears, talk, store } = aProcess();
  const body = [arrival('if_talking', 'U1'), arrival('ours', 'U1')];
  await hears(...body);
  await inboxCollection().deleteMany({});

  let letStore: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letStore = resolve;
  });
  const call = arrival('ours', 'U2');
  const calling = talk.accept([call], async (rows) => {
    await held;
    await store(rows);
  });
  const answer = arrival('if_talking', 'U2');
  await hears(answer);
  letStore();
  await calling;
  expect(await stored()).toEqual([call.row._id, answer.row._id]);

  await inboxCollection().deleteMany({});
  await hears(arrival('if_talking', 'U2'));
  expect(await stored()).toEqual([]);
});

test('an event that takes a message back is stored when something of the message is', async () => {
  const kept = arrival('if_kept', 'U1');
  await aProcess({ kept: true }).hears(kept);
  await aProcess({ kept: false }).hears(arrival('if_kept', 'U1'));
  expect(await stored()).toEqual([kept.row._id]);
});

test('a group that talks all at once costs few questions', async () => {
  const { hears, questions } = aProcess();
  await Promise.all(Array.from({ length: 500 }, (_, n) => hears(arrival('if_talking', `U${n}`))));
  expect(questions.reduce((sum, one) => sum + one, 0)).toBe(500);
  expect(questions.length).toBeLessThan(20);
});

test('when the database does not say whether somebody talks with the bot, nothing is acknowledged', async () => {
  await expect(aProcess({ broken: true }).hears(arrival('if_talking', 'U1'))).rejects.toThrow('no database');
});
