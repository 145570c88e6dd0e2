/** Changes that change nothing that anybody could see, each with why: they are not drawn. */
export const EQUIVALENT: readonly { file: string; name: string; text: string; why: string }[] = [
  {
    file: 'src/domain/assessments/gains.rules.ts',
    name: '|| to &&',
    text: 'item.score === null && item.sub === null',
    why: 'gains asks of items of 0 points only, and what-if tells that an item has no score whatever its gain is',
  },
  {
    file: 'src/domain/reminders/reminder-days.rules.ts',
    name: '14 plus one',
    text: 'BROUGHT_FORWARD_MOST =',
    why: 'it bounds the days that are looked at; which of them are reminded on, stepOn tells',
  },
  {
    file: 'src/delivery/allocate.rules.ts',
    name: '< to <=',
    text: 'places < envelope.size',
    why: 'fewer are counted than get it, so the count ends first',
  },
  {
    file: 'src/line/worker.ts',
    name: '2 plus one',
    text: 'limit: 2',
    why: 'only the oldest and the one behind it are looked at',
  },
  {
    file: 'src/line/worker.ts',
    name: '1 plus one',
    text: 'waitingConversations(options.now(), 1)',
    why: 'it is asked only whether there is one',
  },
];
