import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import type { Action } from '../../../line/types';
import { type Context, isMember } from '../../context';
import { askIn } from '../../measures/ask';
import { asks } from '../../measures/texts';
import { reachOf } from './offered';
import { HELP_COMMAND } from './texts';

/** Quick replies where nothing nearer leads on: the person's daily work, and the help. */
export function leadOn(ctx: Context): Action[] {
  const ask = askIn(ctx.place);
  const help = ask(HELP_COMMAND);
  if (!isMember(ctx) || reachOf(ctx) !== 'all') return [help];
  if (!abilitiesOf(ctx.person, theOffice).view) return [help];
  const isPrivate = ctx.place.kind === 'user';
  return [
    isPrivate && abilitiesOf(ctx.person, theOffice).report ? ask(asks.myMeasures) : ask(asks.overview),
    ask(asks.deadlines),
    help,
  ];
}
