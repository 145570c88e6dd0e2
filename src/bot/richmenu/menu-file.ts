import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageAction } from '../../line/compose';
import type { RichMenuRequest } from '../../line/types';
import { projectRoot } from '../../root';
import { layoutOf } from './layout';
import type { MenuKey } from './role-menus';
import { CHAT_BAR } from './texts';

/** Menus of ours are told from others in the channel by how their name begins. */
export const NAME_PREFIX = 'tamtid/';
const HASH_LENGTH = 12;

/** A menu as LINE is given it. */
export interface MenuFile {
  request: RichMenuRequest & { name: string };
  png: Buffer;
}

/** Where the picture of a menu is kept; `npm run richmenu:draw` draws it. */
export function pictureFile(key: MenuKey): string {
  return join(projectRoot(), 'data', 'richmenu', `${key}.png`);
}

/**
 * A menu ready to be created. Its name carries a hash of all it is made of, so that the same menu is known again and a changed
 * one is another.
 */
export function readMenuFile(key: MenuKey): MenuFile {
  const { size, fields } = layoutOf(key);
  const png = readFileSync(pictureFile(key));
  const menu = {
    size,
    selected: true,
    chatBarText: CHAT_BAR,
    areas: fields.map(({ bounds, tile }) => ({ bounds, action: messageAction(tile.label, tile.says) })),
  };
  const hash = createHash('sha256').update(JSON.stringify(menu)).update(png).digest('hex').slice(0, HASH_LENGTH);
  return { request: { ...menu, name: `${NAME_PREFIX}${key}/${hash}` }, png };
}
