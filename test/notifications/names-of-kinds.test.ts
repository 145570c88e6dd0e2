import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allMessageKinds } from '../../src/notifications/all-notifications';
import { projectRoot } from '../../src/root';

/** Files in which a kind's name stands for something else, and what that is. Anywhere else the bare word is refused, however it is used. */
const OTHERS_NAMES: Record<string, { is: string; in: RegExp }[]> = {
  announcement: [
    { is: 'what an ability is about', in: /^src\/(bot\/authorization|domain\/abilities)\// },
    { is: 'what an ability is about', in: /^src\/bot\/features\/announce\// },
    { is: 'a field', in: /^src\/domain\/announcements\/(begin-broadcast|circulation)\.ts$/ },
    { is: 'how actions of the audit begin', in: /^src\/domain\/audit\/areas\.ts$/ },
  ],
  'announcement.not_sent': [
    { is: 'what the audit calls it', in: /^src\/domain\/(announcements\/give-up-announcement|audit\/texts)\.ts$/ },
  ],
  'handover.offer': [{ is: 'a button', in: /^src\/bot\/features\/handover\/buttons\.ts$/ }],
  'memo.released': [{ is: 'what the audit calls it', in: /^src\/domain\/(audit\/texts|memos\/memo-steps)\.ts$/ }],
  nudge: [
    { is: 'an ability', in: /^src\/domain\/(abilities\/|announcements\/unit-follow-up\.ts$)/ },
    { is: 'an ability', in: /^src\/notifications\/reminders\/nudge-to-report\.ts$/ },
    { is: 'an ability, and an intent', in: /^src\/bot\/features\/reminders\// },
    { is: 'an intent', in: /^src\/bot\/understand\/phrases\/reporting\.ts$/ },
    { is: 'how actions of the audit begin', in: /^src\/domain\/audit\/areas\.ts$/ },
    { is: 'what a broadcast is for', in: /^src\/domain\/announcements\/(broadcast\.model|nudge-unacknowledged)\.ts$/ },
    {
      is: 'what a broadcast is for',
      in: /^src\/notifications\/announcements\/(announcement-notifications|fan-out)\.ts$/,
    },
  ],
  set_aside: [{ is: 'what metrics count', in: /^src\/(compose-bot|jobs\/tasks\/task-worker)\.ts$/ }],
};
/** Migrations name what the versions before stored, whatever it is called now. */
const isMigration = (file: string): boolean => file.startsWith('src/operations/migrations/');
/** The rooms that know the outbox: there a name behind `kind:` is that of a message, whatever else the file calls by it. */
const knowsTheOutbox = (file: string): boolean => /^src\/(bot|delivery|jobs|notifications|[^/]+\.ts$)/.test(file);

const escaped = (name: string): string => name.replaceAll('.', '\\.');
const inQuotes = (name: string): string => `(['"\`])${escaped(name)}\\1`;
const definitionOf = (name: string): RegExp => new RegExp(`\\bdefineNotification\\(\\s*${inQuotes(name)}`, 'g');
const asKind = (name: string): RegExp =>
  new RegExp(`\\bkind:\\s*(?:\\{\\s*\\$\\w+:\\s*\\[?[^}]*)?${inQuotes(name)}`, 'g');

/** How often a file has a kind's name other than where it is defined. */
function namedIn(file: string, text: string, name: string): number {
  if (isMigration(file)) return 0;
  const others = text.replaceAll(definitionOf(name), '');
  const isOthers = OTHERS_NAMES[name]?.some((one) => one.in.test(file)) ?? false;
  if (!isOthers) return [...others.matchAll(new RegExp(inQuotes(name), 'g'))].length;
  return knowsTheOutbox(file) ? [...others.matchAll(asKind(name))].length : 0;
}

const sources = new Map(
  readdirSync(join(projectRoot(), 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(projectRoot(), path), readFileSync(path, 'utf8')]),
);
const names = allMessageKinds().map(({ kind }) => kind);

test.each(names)('%s is defined once', (name) => {
  const defined = [...sources].flatMap(([file, text]) => [...text.matchAll(definitionOf(name))].map(() => file));
  expect(defined).toEqual([expect.stringMatching(/^src\/notifications\//)]);
});

test('no kind is named but by its definition', () => {
  const named = [...sources].flatMap(([file, text]) =>
    names.filter((name) => namedIn(file, text, name) > 0).map((name) => `${file}: ${name}`),
  );
  expect(named).toEqual([]);
});

test('whatever the bot says on its own goes through notify', () => {
  const callers = [...sources].filter(([, text]) => /\benqueue\(/.test(text)).map(([file]) => file);
  expect(callers.sort()).toEqual(['src/delivery/enqueue.ts', 'src/notifications/notify.ts']);
});

test.each(Object.entries(OTHERS_NAMES).flatMap(([name, others]) => others.map((one) => ({ name, ...one }))))(
  '$name is $is still, in $in',
  ({ name, in: files }) => {
    const bears = (text: string): boolean => new RegExp(inQuotes(name)).test(text.replaceAll(definitionOf(name), ''));
    expect(names).toContain(name);
    expect([...sources].some(([file, text]) => files.test(file) && bears(text))).toBe(true);
  },
);

test.each([
  ['asked for in a query', "Outbox.find({ kind: 'memo.turn' })", 'memo.turn', 1],
  ['given to the outbox', 'enqueue([{ kind: "announcement", to }], now)', 'announcement', 1],
  ['one of several', "Outbox.find({ kind: { $in: ['quota.warning', 'nudge'] } })", 'nudge', 1],
  ['kept in a constant', "const KIND = 'quota.warning';", 'quota.warning', 1],
  ['defined', "defineNotification('memo.turn', schema, {})", 'memo.turn', 0],
  ['defined on a line of its own', "defineNotification(\n  'memo.turn',", 'memo.turn', 0],
  ['a part of another word', "'memo.turned'", 'memo.turn', 0],
  ['compared with', "if (row.kind === 'nudge') return;", 'nudge', 1],
  ['given as it is', "notifyByName('set_aside', to)", 'set_aside', 1],
  ['the name of something else, in a file that has none', "whoMay('manage', 'announcement')", 'announcement', 1],
] as const)('a name that is %s', (_, text, name, times) => {
  expect(namedIn('src/bot/planted.ts', text, name)).toBe(times);
});

test.each([
  ['the name of something else', "whoMay('manage', 'announcement')", 0],
  ['asked for in a query all the same', "Outbox.count({ kind: 'announcement' })", 1],
] as const)('in a file of something else, a name that is %s', (_, text, times) => {
  expect(namedIn('src/bot/features/announce/index.ts', text, 'announcement')).toBe(times);
});
