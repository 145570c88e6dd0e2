import { MENU_TILES, type MenuKey } from './role-menus';
import type { Tile } from './texts';

/** A rectangle in the menu's picture, in pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  /** LINE's large (2500x1686) or compact (2500x843) size */
  size: { width: number; height: number };
  fields: { bounds: Bounds; tile: Tile }[];
}

const WIDTH = 2500;
const ROW_HEIGHT = 843;
const COLUMNS = 3;

/** Where the fields of a menu lie: edge to edge, so that no tap falls between two. */
export function layoutOf(key: MenuKey): Layout {
  const tiles = MENU_TILES[key];
  const columns = Math.min(COLUMNS, tiles.length);
  const rows = Math.ceil(tiles.length / columns);
  const left = (column: number): number => Math.round((column * WIDTH) / columns);
  const fields = tiles.map((tile, index) => {
    const column = index % columns;
    const x = left(column);
    const y = Math.floor(index / columns) * ROW_HEIGHT;
    return { tile, bounds: { x, y, width: left(column + 1) - x, height: ROW_HEIGHT } };
  });
  return { size: { width: WIDTH, height: rows * ROW_HEIGHT }, fields };
}
