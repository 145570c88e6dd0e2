// npm run richmenu:draw: draws the pictures of the rich menus into data/richmenu, after their words or look changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawMenu } from '../src/bot/richmenu/drawing/draw-menu';
import { pictureFile } from '../src/bot/richmenu/menu-file';
import { MENU_KEYS } from '../src/bot/richmenu/role-menus';

for (const key of MENU_KEYS) {
  const file = pictureFile(key);
  const png = drawMenu(key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  console.log(`${key}.png: ${Math.ceil(png.length / 1024)} KB`);
}
