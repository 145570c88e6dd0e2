import { isPickerValue } from '../../line/checks/date-time-picker';
import { actionsOf, isSameAction } from './actions-of';
import { type ChatPlace, type PostOffice, sourceShown } from './post-office';
import type { RichMenus } from './rich-menus';
import type { Shown } from './state';
import type { Talking, Where } from './talking';

/** Everything a person can tap. Each gives whether the bot took an event at once; false where a tap raises none. */
export class Buttons {
  constructor(
    private readonly post: PostOffice,
    private readonly talking: Talking,
    private readonly menus: RichMenus,
  ) {}

  /**
   * The labels (or texts) of what can be tapped in a chat now, newest message first.
   * @param after only in messages after the one with this id
   */
  labels(person: string, { group, after = '' }: Where & { after?: string } = {}): string[] {
    return this.tappable(this.post.place(person, group), after).map(labelOf);
  }

  /**
   * Taps the newest button, quick reply or card area with this label (or part of it).
   * @param value what is picked, for a date picker: `YYYY-MM-DD`, `HH:mm` or `YYYY-MM-DDTHH:mm`
   */
  async press(person: string, label: string, { group, value }: Where & { value?: string } = {}): Promise<boolean> {
    const place = this.post.place(person, group);
    const all = this.tappable(place);
    const action = all.find((one) => labelOf(one) === label) ?? all.find((one) => labelOf(one).includes(label));
    if (!action) throw new Error(`No button "${label}"; there are: ${all.map(labelOf).join(', ')}`);
    return this.act(place, action, value);
  }

  /** Taps an action that stands in a message, as the page knows it. */
  async pressIn(person: string, messageId: string, action: Shown, value?: string): Promise<boolean> {
    const { chats, people } = this.post.parts;
    const found = chats.find(messageId);
    const there = found && actionsOf(found.message, found.message === chats.history(found.chatId).at(-1));
    if (!found || !there?.some((one) => isSameAction(one, action))) throw new Error('No such button');
    return this.act(this.post.place(person, people.byGroupId(found.chatId)?.key), action, value);
  }

  /** Sends a button's data as it is, as from a message of long ago or from somebody else's. @param params what was picked */
  async pressData(
    person: string,
    data: string,
    { group, params }: Where & { params?: Record<string, string> } = {},
  ): Promise<boolean> {
    return this.postback(this.post.place(person, group), { type: 'postback', data }, params ? { params } : {});
  }

  /** Taps an area of the rich menu that this person sees. */
  async tapRichMenu(person: string, area: number, value?: string): Promise<boolean> {
    const place = this.post.place(person);
    const action = this.menus.seenBy(place.person.userId)?.areas[area]?.action;
    if (!action) throw new Error(`No area ${area} in the rich menu of ${person}`);
    return this.act(place, action, value);
  }

  private tappable({ chatId }: ChatPlace, after = ''): Shown[] {
    const history = this.post.parts.chats.history(chatId);
    const last = history.at(-1);
    return history
      .filter(({ id }) => id > after)
      .map((message) => actionsOf(message, message === last))
      .reverse()
      .flat();
  }

  private async act(place: ChatPlace, action: Shown, value?: string): Promise<boolean> {
    const where = { group: place.group?.key };
    switch (action.type) {
      case 'message':
        return this.talking.sendText(place.person.key, String(action.text), where);
      case 'location':
        return this.talking.sendLocation(place.person.key, where);
      case 'postback':
        if (action.text !== undefined) await this.talking.sendText(place.person.key, String(action.text), where);
        return this.postback(place, action, {});
      case 'datetimepicker':
        return this.postback(place, action, { params: pickerParams(action, value) });
      case 'richmenuswitch':
        return this.postback(place, action, { params: this.switchMenu(place, String(action.richMenuAliasId)) });
      default:
        return false;
    }
  }

  private async postback(place: ChatPlace, action: Shown, rest: Record<string, unknown>): Promise<boolean> {
    const { chats, state } = this.post.parts;
    const { chatId, person, source } = place;
    if (typeof action.displayText === 'string') chats.addEcho(chatId, person.key, action.displayText);
    if (!place.isHeard) return false;
    const named = { chatId, source: sourceShown(source, state.settings.userIdInGroupPostbacks) };
    return this.post.send(named, 'postback', { postback: { data: action.data, ...rest } });
  }

  private switchMenu({ person }: ChatPlace, alias: string): Record<string, string> {
    const target = this.menus.alias(alias);
    if (!target) return { status: 'RICHMENU_ALIAS_ID_NOTFOUND' };
    if (!this.menus.get(target.richMenuId)) return { newRichMenuAliasId: alias, status: 'RICHMENU_NOTFOUND' };
    this.menus.link(person.userId, target.richMenuId);
    return { newRichMenuAliasId: alias, status: 'SUCCESS' };
  }
}

function pickerParams(action: Shown, value: string | undefined): Record<string, string> {
  const mode = action.mode;
  if (
    (mode !== 'date' && mode !== 'time' && mode !== 'datetime') ||
    value === undefined ||
    !isPickerValue(mode, value)
  ) {
    throw new Error(`${value} cannot be picked as a ${String(mode)}`);
  }
  if (typeof action.min === 'string' && value < action.min) throw new Error(`${value} lies before ${action.min}`);
  if (typeof action.max === 'string' && value > action.max) throw new Error(`${value} lies after ${action.max}`);
  return { [mode]: value };
}

function labelOf(action: Shown): string {
  const label = action.label ?? action.displayText ?? action.text;
  return typeof label === 'string' ? label : '';
}
