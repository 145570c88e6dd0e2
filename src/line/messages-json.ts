import type { Message } from './types';

const known = new WeakMap<readonly Message[], string>();

/** Puts messages into JSON that nobody changes any more: what is stored is what is sent, and it is put into words once. */
export function fixedJson(messages: readonly Message[]): string {
  const json = known.get(messages) ?? JSON.stringify(messages);
  known.set(messages, json);
  return json;
}

/** The JSON of a request's body. @param body with or without messages */
export function bodyJson(body: unknown): string {
  const { messages, ...rest } = (body ?? {}) as { messages?: readonly Message[] };
  const json = Array.isArray(messages) ? known.get(messages) : undefined;
  if (json === undefined) return JSON.stringify(body);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"messages":${json}}` : `${others.slice(0, -1)},"messages":${json}}`;
}
