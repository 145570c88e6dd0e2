import { token } from './ids';
import type { RichMenu, WorldState } from './state';

/** Rich menus, who sees which: linked to the user before the default of all. */
export class RichMenus {
  constructor(
    private readonly state: WorldState,
    private readonly changed: () => void,
  ) {}

  all(): RichMenu[] {
    return this.state.richMenus;
  }

  get(richMenuId: string): RichMenu | null {
    return this.state.richMenus.find((one) => one.richMenuId === richMenuId) ?? null;
  }

  create(menu: Omit<RichMenu, 'richMenuId' | 'image'>): RichMenu {
    const created = { ...menu, richMenuId: `richmenu-${token()}`, image: null };
    this.state.richMenus.push(created);
    this.changed();
    return created;
  }

  setImage(menu: RichMenu, type: string, bytes: Buffer): void {
    menu.image = { type, base64: bytes.toString('base64') };
    this.changed();
  }

  /** Deletes the menu; whoever had it loses it. */
  remove(richMenuId: string): void {
    this.state.richMenus = this.state.richMenus.filter((one) => one.richMenuId !== richMenuId);
    for (const [userId, linked] of Object.entries(this.state.linkedRichMenus)) {
      if (linked === richMenuId) delete this.state.linkedRichMenus[userId];
    }
    if (this.state.defaultRichMenuId === richMenuId) this.state.defaultRichMenuId = null;
    this.changed();
  }

  getDefault(): string | null {
    return this.state.defaultRichMenuId;
  }

  setDefault(richMenuId: string | null): void {
    this.state.defaultRichMenuId = richMenuId;
    this.changed();
  }

  linked(userId: string): string | null {
    return this.state.linkedRichMenus[userId] ?? null;
  }

  link(userId: string, richMenuId: string): void {
    this.state.linkedRichMenus[userId] = richMenuId;
    this.changed();
  }

  unlink(userId: string): void {
    delete this.state.linkedRichMenus[userId];
    this.changed();
  }

  /** The menu a user sees, if its image is there. */
  seenBy(userId: string): RichMenu | null {
    const menu = this.get(this.linked(userId) ?? this.state.defaultRichMenuId ?? '');
    return menu?.image ? menu : null;
  }

  aliases(): { richMenuAliasId: string; richMenuId: string }[] {
    return this.state.richMenuAliases;
  }

  alias(richMenuAliasId: string): { richMenuAliasId: string; richMenuId: string } | null {
    return this.state.richMenuAliases.find((one) => one.richMenuAliasId === richMenuAliasId) ?? null;
  }

  /** Sets what an alias stands for; with null removes it. */
  setAlias(richMenuAliasId: string, richMenuId: string | null): void {
    const others = this.state.richMenuAliases.filter((one) => one.richMenuAliasId !== richMenuAliasId);
    this.state.richMenuAliases = richMenuId === null ? others : [...others, { richMenuAliasId, richMenuId }];
    this.changed();
  }
}
