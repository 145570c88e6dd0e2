import { ulid } from '../world/ids';

/** A webhook event as LINE sends it; what differs by type is in the rest. */
export interface WebhookEvent {
  type: string;
  mode: 'active';
  timestamp: number;
  source: EventSource;
  webhookEventId: string;
  deliveryContext: { isRedelivery: boolean };
  replyToken?: string;
  [property: string]: unknown;
}

export type EventSource = { type: 'user'; userId: string } | { type: 'group'; groupId: string; userId?: string };

/**
 * An event with its common properties. https://developers.line.biz/en/reference/messaging-api/#common-properties
 * @param at the event's instant in milliseconds
 */
export function webhookEvent(
  type: string,
  source: EventSource,
  at: number,
  replyToken: string | null,
  rest: Record<string, unknown> = {},
): WebhookEvent {
  return {
    type,
    mode: 'active',
    timestamp: at,
    source,
    webhookEventId: ulid(at),
    deliveryContext: { isRedelivery: false },
    ...(replyToken ? { replyToken } : {}),
    ...rest,
  };
}
