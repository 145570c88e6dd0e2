import { abilitiesOf } from '../domain/abilities/abilities-of';
import { refuseTry } from '../domain/abilities/refuse-try';
import { rolesThatMay } from '../domain/abilities/roles.rules';
import { theOffice } from '../domain/abilities/things';
import { Refusal } from '../refusal';
import type { MemberContext } from './context';
import type { Route } from './feature';
import { texts } from './texts';

/**
 * Lets pass who holds what a route asks for. Who does not is refused, and that is audited.
 * @param feature whose route it is, by its name
 * @throws Refusal `may_not`, which says who may
 */
export async function requireWho(ctx: MemberContext, who: Route['who'], feature: string): Promise<void> {
  if (who === 'anyone' || who === 'member' || abilitiesOf(ctx.person, theOffice)[who]) return;
  const refusal = new Refusal('may_not', texts.mayNot(who, rolesThatMay(who)));
  await refuseTry(ctx.office, ctx, { ability: who, subject: `chat ${feature}` }, refusal);
}
