import type { Grant } from '../../domain/people/people.rules';
import type { Gateway } from '../../line/gateway';
import { readMenuFile } from './menu-file';
import { menuKeyOf } from './role-menus';

/**
 * Gives a person the menu of their highest role; one without rights sees the guests' menu again. Nothing happens while the
 * menus do not exist in the channel (`npm run richmenu -- apply`).
 * @param grants the rights the person has now
 * @throws LineError; whoever calls decides whether that matters
 */
export async function linkRoleMenu(gateway: Gateway, lineUserId: string, grants: readonly Grant[]): Promise<void> {
  const key = menuKeyOf(grants);
  if (key === 'guest') return gateway.richMenus.unlink(lineUserId);
  const { name } = readMenuFile(key).request;
  const menu = (await gateway.richMenus.list()).find((one) => one.name === name);
  if (menu) await gateway.richMenus.link(lineUserId, menu.richMenuId);
}
