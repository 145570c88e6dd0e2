import type { ChatMessage, Shown } from './state';

const ACTION_TYPES = new Set([
  'postback',
  'message',
  'uri',
  'datetimepicker',
  'clipboard',
  'camera',
  'cameraRoll',
  'location',
  'richmenuswitch',
]);

/**
 * Every action one can tap in a message, in the order they stand.
 * @param isLast quick replies are there under the last message only
 */
export function actionsOf({ message, sender }: ChatMessage, isLast: boolean): Shown[] {
  if (sender !== 'bot') return [];
  const { quickReply, ...rest } = message;
  return [...collect(rest), ...(isLast ? collect(quickReply) : [])];
}

/** Whether two actions are the same, whatever the order of their properties. */
export function isSameAction(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function collect(value: unknown, key = ''): Shown[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, key));
  if (typeof value !== 'object' || value === null) return [];
  if (isAction(value, key)) return [value];
  return Object.entries(value).flatMap(([name, inner]) => collect(inner, name));
}

function isAction(value: object, key: string): value is Shown {
  const holdsActions = key === 'action' || key === 'actions' || key === 'defaultAction';
  return holdsActions && 'type' in value && typeof value.type === 'string' && ACTION_TYPES.has(value.type);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
