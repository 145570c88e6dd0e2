import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allMessageKinds } from '../../src/notifications/all-notifications';
import { projectRoot } from '../../src/root';

/** Names that something else has too, so that the bare word says nothing; as the kind of a message they are refused all the same. */
const OTHERS_NAMES: Record<string, string> = {
  announcement: 'what an ability is about',
  'announcement.not_sent': 'what the audit calls it',
  'handover.offer': 'a button',
  'memo.released': 'what the audit calls it',
  nudge: 'an ability, a phrase, and what a broadcast is for',
  set_aside: 'what metrics count',
};
/** Migrations name what the versions before stored, whatever it is called now. */
const isMigration = (file: string): boolean => file.startsWith('src/operations/migrations/');
/** The rooms that know the outbox. */
const knowsTheOutbox = (file: string): boolean => /^src\/(bot|delivery|jobs|notifications|[^/]+\.ts$)/.test(file);

const escaped = (name: string): string => name.replaceAll('.', '\\.');
const inQuotes = (name: string): string => `(['"\`])${escaped(name)}\\1`;
const definitionOf = (name: string): RegExp => new RegExp(`\\bdefineNotification\\(\\s*${inQuotes(name)}`, 'g');

/** How often a file has a kind's name other than where it is defined. */
function namedIn(file: string, text: string, name: string): number {
  if (isMigration(file)) return 0;
  const others = text.replaceAll(definitionOf(name), '');
  if (!(name in OTHERS_NAMES)) return [...others.matchAll(new RegExp(inQuotes(name), 'g'))].length;
  if (!knowsTheOutbox(file)) return 0;
  return [...others.matchAll(new RegExp(`\\bkind:\\s*(?:\\{\\s*\\$\\w+:\\s*\\[?[^}]*)?${inQuotes(name)}`, 'g'))].length;
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

test('what else has a name has it still', () => {
  const bears = (name: string): boolean =>
    [...sources.values()].some((text) => new RegExp(inQuotes(name)).test(text.replaceAll(definitionOf(name), '')));
  expect(Object.keys(OTHERS_NAMES).filter((name) => !names.includes(name) || !bears(name))).toEqual([]);
});

test.each([
  ['asked for in a query', "Outbox.find({ kind: 'memo.turn' })", 'memo.turn', 1],
  ['given to the outbox', 'enqueue([{ kind: "announcement", to }], now)', 'announcement', 1],
  ['one of several', "Outbox.find({ kind: { $in: ['quota.warning', 'nudge'] } })", 'nudge', 1],
  ['kept in a constant', "const KIND = 'quota.warning';", 'quota.warning', 1],
  ['defined', "defineNotification('memo.turn', schema, {})", 'memo.turn', 0],
  ['defined on a line of its own', "defineNotification(\n  'memo.turn',", 'memo.turn', 0],
  ['a part of another word', "'memo.turned'", 'memo.turn', 0],
  ['the name of something else', "whoMay('manage', 'announcement')", 'announcement', 0],
] as const)('a name that is %s', (_, text, name, times) => {
  expect(namedIn('src/bot/planted.ts', text, name)).toBe(times);
});
