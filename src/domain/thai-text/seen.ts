/** Blanks, control characters, and what is drawn as nothing (Unicode: Default_Ignorable), U+3164 and the empty braille cell among them. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{DI}\u2800]*$/u;

/** What somebody wrote, without blanks around it; empty where there is nothing to be seen in it: that is no answer and no name. */
export function takeSeen(text: string): string {
  return UNSEEN.test(text) ? '' : text.trim();
}
