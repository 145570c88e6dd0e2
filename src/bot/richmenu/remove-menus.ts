import type { RichMenuGateway } from '../../line/gateway';
import { NAME_PREFIX } from './menu-file';

/**
 * Takes all menus of ours out of the channel; whoever saw one sees none. Menus that are not ours are left alone.
 * @returns how many were removed
 * @throws LineError
 */
export async function removeMenus(menus: RichMenuGateway): Promise<number> {
  const ours = (await menus.list()).filter(({ name }) => name.startsWith(NAME_PREFIX));
  const shown = await menus.getDefault();
  if (ours.some(({ richMenuId }) => richMenuId === shown)) await menus.clearDefault();
  for (const { richMenuId } of ours) await menus.remove(richMenuId);
  return ours.length;
}
