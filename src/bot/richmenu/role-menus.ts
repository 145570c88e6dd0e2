import { type Grant, hasRole, type Role } from '../../domain/people/people.rules';
import { type Tile, tiles } from './texts';

/** Whose menu: guests see the one that everybody without an own one sees. */
export type MenuKey = 'guest' | Role;
export const MENU_KEYS: readonly MenuKey[] = ['guest', 'staff', 'supervisor', 'executive', 'admin'];

/** Who holds several roles gets the menu of the first of these. */
const HIGHEST_FIRST: readonly Role[] = ['admin', 'executive', 'supervisor', 'staff'];

/** The fields of each menu, row by row; three a row, guests' two. */
export const MENU_TILES: Record<MenuKey, readonly Tile[]> = {
  guest: [tiles.register, tiles.help],
  staff: [tiles.work, tiles.report, tiles.deadlines, tiles.outstanding, tiles.score, tiles.help],
  supervisor: [tiles.review, tiles.work, tiles.report, tiles.outstanding, tiles.overview, tiles.help],
  executive: [tiles.overview, tiles.outstanding, tiles.memos, tiles.score, tiles.weaknesses, tiles.help],
  admin: [tiles.outstanding, tiles.announce, tiles.imports, tiles.units, tiles.codes, tiles.help],
};

/** The menu of somebody with these rights: that of the highest role. */
export function menuKeyOf(grants: readonly Grant[]): MenuKey {
  return HIGHEST_FIRST.find((role) => hasRole({ grants }, role)) ?? 'guest';
}
