import type { Message } from '../line/types';

/** What a person got: the messages, everything readable in them, and what can be tapped. */
export interface Reply {
  messages: Message[];
  /** texts, altTexts and the texts inside cards, a line each */
  text: string;
  labels: string[];
}

/** Reads messages as a person would. @param labels what can be tapped now */
export function toReply(messages: Message[], labels: string[]): Reply {
  return { messages, text: messages.flatMap((message) => textsOf(message)).join('\n'), labels };
}

const READABLE = new Set(['text', 'altText', 'label', 'title']);

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return READABLE.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'quickReply' ? [] : textsOf(inner, name)));
}
