import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theOffice } from '../../domain/abilities/things';
import { comparable } from '../../domain/thai-text/comparable';
import { type Context, isMember } from '../context';
import type { Feature, HelpLine, Route } from '../feature';

/** How far a place lets people go: a group nobody linked, and one of another office, leave only what is for anyone. */
export function reachOf(ctx: Context): 'all' | 'guest' | 'unlinked_group' | 'other_group' {
  if (!isMember(ctx)) return 'guest';
  if (ctx.chat.kind === 'user') return 'all';
  if (!ctx.chat.group) return 'unlinked_group';
  return ctx.chat.group.office === ctx.office ? 'all' : 'other_group';
}

/** Whether somebody may do something here: the guard of a route, asked beforehand (see the pipeline's `admit`). */
function mayHere(ctx: Context, { who }: Pick<HelpLine | Route, 'who'>, isPrivate: boolean): boolean {
  if (isPrivate && ctx.chat.kind === 'group') return false;
  if (who === 'anyone') return true;
  const reach = reachOf(ctx);
  if (reach === 'guest' || reach === 'other_group' || !ctx.person) return false;
  if (reach === 'unlinked_group' && who !== 'administer') return false;
  return who === 'member' || abilitiesOf(ctx.person, theOffice)[who];
}

/** Whether words stand in a command or in what it does. */
export const isAbout = ({ say, does }: Pick<HelpLine, 'say' | 'does'>, words: string): boolean =>
  comparable(`${say} ${does}`).includes(comparable(words));

/**
 * The help lines that are of use to this person in this place: of each feature the first before of any the second, so that
 * nothing is missed by who reads only the beginning. What is for guests too (registering) comes last for who is past that.
 */
export function offeredLines(features: readonly Feature[], ctx: Context): HelpLine[] {
  const lists = features.map(({ help }) => help.filter((line) => mayHere(ctx, line, line.place === 'private')));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const lines = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
  const isForMembers = ({ who }: HelpLine): boolean => who !== 'anyone';
  return [...lines.filter(isForMembers), ...lines.filter((line) => !isForMembers(line))];
}
