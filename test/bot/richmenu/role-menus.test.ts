import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { allFeatures } from '../../../src/bot/features';
import { drawMenu } from '../../../src/bot/richmenu/drawing/draw-menu';
import { layoutOf } from '../../../src/bot/richmenu/layout';
import { pictureFile, readMenuFile } from '../../../src/bot/richmenu/menu-file';
import { MENU_KEYS, MENU_TILES, menuKeyOf } from '../../../src/bot/richmenu/role-menus';
import { CONFIDENT, understand } from '../../../src/bot/understand';
import { abilitiesOf } from '../../../src/domain/abilities/abilities-of';
import { theOffice } from '../../../src/domain/abilities/things';
import type { Grant, Role } from '../../../src/domain/people/people.rules';
import { richMenu } from '../../../src/simulator/checks/rich-menu';

const UNIT = 'finance_division';

test.each<[Grant[], string]>([
  [[], 'guest'],
  [[{ role: 'staff', unit: UNIT }], 'staff'],
  [
    [
      { role: 'staff', unit: UNIT },
      { role: 'supervisor', unit: UNIT },
    ],
    'supervisor',
  ],
  [
    [
      { role: 'supervisor', unit: UNIT },
      { role: 'executive', unit: null },
    ],
    'executive',
  ],
  [
    [
      { role: 'executive', unit: null },
      { role: 'admin', unit: null },
      { role: 'staff', unit: UNIT },
    ],
    'admin',
  ],
])('somebody with the rights %j gets the menu %s', (grants, key) => {
  expect(menuKeyOf(grants)).toBe(key);
});

test.each([
  ['supervisor', 'รอตรวจ'],
  ['executive', 'เรื่องเสนอ'],
  ['admin', 'นำเข้าข้อมูล'],
  ['admin', 'ส่วนราชการ'],
  ['admin', 'ประกาศ'],
] as const)('the menu of a %s has %s', (key, says) => {
  expect(MENU_TILES[key].map((tile) => tile.says)).toContain(says);
});

describe.each(MENU_KEYS)('the menu %s', (key) => {
  test('is one that LINE takes: its size, its words, its fields', () => {
    expect(richMenu.safeParse(readMenuFile(key).request).error?.issues ?? []).toEqual([]);
  });

  test('has no gap between its fields and no two on one spot', () => {
    const { size, fields } = layoutOf(key);
    const covered = fields.reduce((sum, { bounds }) => sum + bounds.width * bounds.height, 0);
    expect(covered).toBe(size.width * size.height);
    expect(new Set(fields.map(({ bounds }) => `${bounds.x},${bounds.y}`)).size).toBe(fields.length);
  });

  test('has a picture of its size that LINE takes: 1 MB at most', async () => {
    const { request, png } = readMenuFile(key);
    const { width, height } = await loadImage(png);
    expect({ width, height }).toEqual(request.size);
    expect(png.length).toBeLessThanOrEqual(1024 * 1024);
  });

  test('has a picture that shows what the code says: drawn anew it is the same', async () => {
    const kept = await pixelsOf(readFileSync(pictureFile(key)));
    const drawn = await pixelsOf(drawMenu(key));
    const different = kept.filter((value, index) => Math.abs(value - (drawn[index] ?? 0)) > 64).length;
    // Other machines may smooth letters a little differently; one other letter is far more than this.
    expect(different / kept.length).toBeLessThan(0.0005);
  });

  test('types only what the bot takes from somebody with this role', () => {
    const routes = allFeatures().flatMap((feature) => feature.routes);
    for (const { says } of MENU_TILES[key]) {
      const { intent, confidence } = understand({ text: says, chat: 'user' });
      const route = routes.find(
        ({ on }) => 'intent' in on && on.intent === intent && intent !== 'none' && confidence >= CONFIDENT,
      );
      const who = route?.who;
      const may =
        who === 'anyone' ||
        (key !== 'guest' && (who === 'member' || (who && abilitiesOf({ grants: [grantOf(key)] }, theOffice)[who])));
      expect([says, may]).toEqual([says, true]);
    }
  });
});

function grantOf(role: Role): Grant {
  return { role, unit: role === 'staff' || role === 'supervisor' ? UNIT : null };
}

/** A picture at a fifth of its size, every pixel as its colours. */
async function pixelsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const width = Math.round(image.width / 5);
  const height = Math.round(image.height / 5);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
