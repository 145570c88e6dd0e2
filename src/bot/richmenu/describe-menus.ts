import type { RichMenuGateway } from '../../line/gateway';
import { NAME_PREFIX, readMenuFile } from './menu-file';
import { MENU_KEYS } from './role-menus';

/** A menu of the channel and what it is to us. */
export interface MenuLine {
  richMenuId: string;
  name: string;
  /** `current`: of this version; `old`: ours, to be replaced; `foreign`: not ours */
  state: 'current' | 'old' | 'foreign';
  isDefault: boolean;
}

/**
 * What the channel has. Menus of this version that it lacks are told in `missing`, by name.
 * @throws LineError
 */
export async function describeMenus(menus: RichMenuGateway): Promise<{ menus: MenuLine[]; missing: string[] }> {
  const current = MENU_KEYS.map((key) => readMenuFile(key).request.name);
  const shown = await menus.getDefault();
  const found = (await menus.list()).map(({ richMenuId, name }): MenuLine => {
    const state = current.includes(name) ? 'current' : name.startsWith(NAME_PREFIX) ? 'old' : 'foreign';
    return { richMenuId, name, state, isDefault: richMenuId === shown };
  });
  return { menus: found, missing: current.filter((name) => !found.some((one) => one.name === name)) };
}
