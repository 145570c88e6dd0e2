import type { Action, Message } from './types';

/** What a tap on something that was shown sends, and what it is called: its label, and what stands on it where that is something else. */
export interface ShownButton {
  labels: string[];
  /** a button's data, or what a tap types */
  does: { data: string } | { says: string };
}

/** The buttons of an answer, for whoever types a label instead of tapping it: LINE on a computer shows no quick replies. */
export interface ShownButtons {
  /** where they were shown: the person, or the group */
  chat: string;
  until: Date;
  buttons: ShownButton[];
  /** what was asked, for whoever goes on from it */
  asked?: ShownQuestion;
}

/** The question that an answer was to, as the bot keeps it. */
export interface ShownQuestion {
  /** who asked, by an internal number */
  by: string;
  until: Date;
  of: unknown;
}

const HOURS_KEPT = 24;
/** Far more than one answer shows. */
const MOST = 100;

/** What an answer's buttons are kept as. One without any is kept as well: what was shown before it is over. */
export function shownButtons(
  messages: readonly Message[],
  chat: string,
  now: Date,
  asked: ShownQuestion | null = null,
): ShownButtons {
  const until = new Date(now.getTime() + HOURS_KEPT * 3_600_000);
  return { chat, until, buttons: buttonsIn(messages).slice(0, MOST), ...(asked && { asked }) };
}

/** When an answer was made, by how long its buttons are kept. */
export const answeredAt = ({ until }: Pick<ShownButtons, 'until'>): Date =>
  new Date(until.getTime() - HOURS_KEPT * 3_600_000);

/** All that messages offer to tap. */
export function buttonsIn(messages: readonly Message[]): ShownButton[] {
  return messages.flatMap((message) => found(message));
}

interface Part {
  action?: unknown;
  type?: unknown;
  text?: unknown;
}

function found(value: unknown): ShownButton[] {
  if (Array.isArray(value)) return value.flatMap(found);
  if (typeof value !== 'object' || value === null) return [];
  const { action } = value as Part;
  const inside = Object.entries(value).flatMap(([key, inner]) => (key === 'action' ? [] : found(inner)));
  const own = isAction(action) ? buttonOf(action, firstText(value)) : null;
  return own ? [own, ...inside] : inside;
}

const isAction = (value: unknown): value is Action => typeof value === 'object' && value !== null && 'type' in value;

function buttonOf(action: Action, text: string | null): ShownButton | null {
  const labels = [...new Set([action.label, text].flatMap((label) => (label ? [label] : [])))];
  if (action.type === 'postback' && 'data' in action && action.data) return { labels, does: { data: action.data } };
  if (action.type === 'message' && 'text' in action && action.text) return { labels, does: { says: action.text } };
  return null;
}

/** The first words of a part that is tapped as a whole. */
function firstText(value: unknown): string | null {
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = firstText(one);
      if (text !== null) return text;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { type, text, contents } = value as Part & { contents?: unknown };
  return type === 'text' && typeof text === 'string' ? text : firstText(contents);
}
