import { FixedMessages } from './fixed-messages';

/** The JSON of a request's body. @param body with or without messages */
export function bodyJson(body: unknown): string {
  const { messages, ...rest } = (body ?? {}) as { messages?: unknown };
  if (!(messages instanceof FixedMessages)) return JSON.stringify(body);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"messages":${messages.json}}` : `${others.slice(0, -1)},"messages":${messages.json}}`;
}
