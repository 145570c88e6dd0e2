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
    text: 'places <= envelope.size',
    why: 'fewer are counted than get it, so the count ends first',
  },
  {
    file: 'src/delivery/backoff.rules.ts',
    name: '20 plus one',
    text: 'Math.min(failures - 1, 21)',
    why: 'the longest wait is reached long before; it keeps the number finite',
  },
  {
    file: 'src/delivery/backoff.rules.ts',
    name: '0 plus one',
    text: 'Math.max(1, triedForMs)',
    why: 'a millisecond is no doubling',
  },
  {
    file: 'src/delivery/wait-for-quota.rules.ts',
    name: '< to <=',
    text: 'soon <= month',
    why: 'of two that are the same either may be taken',
  },
  {
    file: 'src/domain/assessments/statuses.rules.ts',
    name: '1 plus one',
    text: 'MOST_PRESSING_FIRST.length + 2',
    why: 'it is behind all others either way',
  },
  {
    file: 'src/domain/reviews/reviewers.rules.ts',
    name: 'without filter',
    text: 'heads : may',
    why: 'who may review and is no head of it is an executive',
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
