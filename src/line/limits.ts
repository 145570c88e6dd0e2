// LINE's limits, counted as LINE counts them: UTF-16 code units, but grapheme clusters for labels and the texts of actions.
// https://developers.line.biz/en/docs/messaging-api/text-character-count/

export const LIMITS = {
  messagesPerSend: 5,
  text: 5000,
  altText: 1500,
  quickReplies: 13,
  quickReplyLabel: 20,
  buttonLabel: 40,
  postbackData: 300,
  displayText: 300,
  messageActionText: 300,
  uri: 1000,
  clipboardText: 1000,
  bubbleBytes: 30 * 1024,
  carouselBytes: 50 * 1024,
  carouselBubbles: 12,
} as const;

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The length of a text in grapheme clusters: `ที่` is one. */
export function graphemeLength(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** Cuts a text to so many grapheme clusters, the last one an ellipsis where something was cut. */
export function clipGraphemes(text: string, most: number): string {
  // A cluster is at least one code unit.
  if (text.length <= most) return text;
  let count = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (++count > most) return `${kept}…`;
    if (count < most) kept += segment;
  }
  return text;
}

/** Cuts a text to so many UTF-16 code units without cutting a cluster in two. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
