import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theOffice } from '../../domain/abilities/things';
import type { Action } from '../../line/types';
import { askIn } from '../../ui/ask';
import { phrases } from '../../ui/texts';
import { type Context, isMember } from '../context';
import { HELP_COMMAND } from './help-words';
import { reachOf } from './offered';

/** Quick replies where nothing nearer leads on: the person's daily work, and the help. */
export function defaultReplies(ctx: Context): Action[] {
  const ask = askIn(ctx.chat);
  const help = ask(HELP_COMMAND);
  if (!isMember(ctx) || reachOf(ctx) !== 'all') return [help];
  if (!abilitiesOf(ctx.person, theOffice).view) return [help];
  const isPrivate = ctx.chat.kind === 'user';
  return [
    isPrivate && abilitiesOf(ctx.person, theOffice).report ? ask(phrases.myMeasures) : ask(phrases.overview),
    ask(phrases.deadlines),
    help,
  ];
}
