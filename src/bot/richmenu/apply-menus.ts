import { listOffices } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import type { RichMenuGateway } from '../../line/gateway';
import { LineError } from '../../line/line-error';
import { NAME_PREFIX, readMenuFile } from './menu-file';
import { MENU_KEYS, type MenuKey, menuKeyOf } from './role-menus';

export interface Applied {
  created: number;
  kept: number;
  removed: number;
  linked: number;
  /** people whom LINE would not give a menu, e.g. because they deleted their account */
  refused: number;
}

/**
 * Brings the channel's menus to what this version has: creates what is missing, shows guests theirs, links everybody who is
 * registered, and only then removes what is of an older version, so that nobody is without a menu meanwhile. Doing it again
 * changes nothing. Menus that are not ours are left alone. Needs a connected database.
 * @throws LineError
 */
export async function applyMenus(menus: RichMenuGateway): Promise<Applied> {
  const applied: Applied = { created: 0, kept: 0, removed: 0, linked: 0, refused: 0 };
  const ours = (await menus.list()).filter(({ name }) => name.startsWith(NAME_PREFIX));
  const ids = new Map<MenuKey, string>();
  for (const key of MENU_KEYS) {
    const { request, png } = readMenuFile(key);
    const found = ours.find(({ name }) => name === request.name);
    // One without a picture was being created when the process died; LINE shows it to nobody.
    const kept = found && (await menus.hasImage(found.richMenuId)) ? found.richMenuId : null;
    if (kept !== null) applied.kept += 1;
    else applied.created += 1;
    ids.set(key, kept ?? (await create(menus, request, png)));
  }
  const idOf = (key: MenuKey): string => ids.get(key) ?? '';
  if ((await menus.getDefault()) !== idOf('guest')) await menus.setDefault(idOf('guest'));
  await linkEverybody(menus, idOf, applied);
  const current = new Set(ids.values());
  for (const { richMenuId } of ours.filter((one) => !current.has(one.richMenuId))) {
    await menus.remove(richMenuId);
    applied.removed += 1;
  }
  return applied;
}

async function create(
  menus: RichMenuGateway,
  request: Parameters<RichMenuGateway['create']>[0],
  png: Buffer,
): Promise<string> {
  const id = await menus.create(request);
  await menus.uploadImage(id, png);
  return id;
}

async function linkEverybody(menus: RichMenuGateway, idOf: (key: MenuKey) => string, applied: Applied): Promise<void> {
  for (const office of await listOffices()) {
    const reachable = await people(office).find({ reach: 'reachable' });
    for (const { lineUserId, grants } of reachable) {
      const key = menuKeyOf(grants);
      try {
        if (key === 'guest') await menus.unlink(lineUserId);
        else await menus.link(lineUserId, idOf(key));
        applied.linked += 1;
      } catch (error) {
        if (!(error instanceof LineError) || error.failure !== 'refused') throw error;
        applied.refused += 1;
      }
    }
  }
}
