import type { Grant } from '../domain/people/people.rules';
import { afterCommit } from '../domain/transaction';
import type { Context } from './context';
import { linkRoleMenu } from './richmenu/link-role-menu';

/**
 * Lets somebody see the rich menu of their rights. Nobody waits for it and nothing depends on it: where LINE does not take it,
 * the menu stays as it was until `npm run richmenu -- apply`.
 */
export function showRoleMenu(
  { gateway, log }: Pick<Context, 'gateway' | 'log'>,
  lineUserId: string,
  grants: readonly Grant[],
): void {
  // Rights that the database did not take in the end have no menu.
  afterCommit(() => {
    linkRoleMenu(gateway, lineUserId, grants).catch((error) => log.warn({ error }, 'rich menu not linked'));
  });
}
