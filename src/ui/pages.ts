import { postbackAction } from '../line/compose';
import type { PostbackKind } from '../line/postback';
import type { Action } from '../line/types';
import { ROWS_A_SHEET } from './sheet';
import { labels, texts } from './texts';

/** One page of a long list. */
export interface Page<T> {
  rows: T[];
  /** place of the first row in the whole list */
  from: number;
  /** place where the next page begins; null on the last */
  next: number | null;
  all: number;
}

/** The page of a list that begins at a place; a place beyond its end gives the last page. @param most rows of a page */
export function pageOf<T>(list: readonly T[], from: number, most = ROWS_A_SHEET): Page<T> {
  const last = Math.max(0, Math.ceil(list.length / most) - 1) * most;
  const start = Math.min(from, last);
  const end = start + most;
  return { rows: list.slice(start, end), from: start, next: end < list.length ? end : null, all: list.length };
}

/** The button to the next page; none on the last. @param place the payload that shows this page */
export function moreActions<P extends { from: number }>(
  page: Page<unknown>,
  kind: PostbackKind<P>,
  place: P,
): Action[] {
  if (page.next === null) return [];
  return [postbackAction({ label: labels.more(page.all - page.next), kind, payload: { ...place, from: page.next } })];
}

/** Which part of the list a page is, in words; nothing where it is all of it. */
export function shownLines({ rows, from, all }: Page<unknown>): string[] {
  return rows.length < all ? [texts.shown(from + 1, from + rows.length, all)] : [];
}
