import { letterOfGlyph } from './glyphs';

/** What is put in the place of each match, made of it and of its groups. */
export interface Rule {
  find: RegExp;
  put: (found: string, one: string, other: string) => string;
}

const swapped: Rule['put'] = (_, one, other) => other + one;

/**
 * What makes Thai texts of the same look the same, in the order in which it is done. Each rule makes a text shorter, or a character of it an
 * ordinary one, or moves a mark to its place and never back: done again and again they come to an end.
 */
export const RULES: readonly Rule[] = [
  // Nobody sees these: soft hyphens, marks of direction, joiners, fillers (Unicode: Default_Ignorable), Apple's hints at glyphs.
  { find: /[\p{DI}\ufff9-\ufffb\uf873-\uf875]+/gu, put: () => '' },
  // One blank looks like another. Line breaks and tabs stay: they part cells and entries.
  { find: /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]/g, put: () => ' ' },
  // Full-width letters and digits. Punctuation stays, since a comma more parts a cell.
  {
    find: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g,
    put: (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  },
  { find: /[\uf700-\uf71a\uf884-\uf89e]/g, put: letterOfGlyph },
  // ำ in two characters, as old fonts and some keyboards give it; the tone stands before, between or behind.
  { find: /\u0e4d([\u0e48-\u0e4b]*)\u0e32/g, put: (_, tone) => `${tone}\u0e33` },
  // `ส านัก`, `น ้า`, `ส ำนัก`: no word begins with า or ำ. The blank is what a PDF left of the ring, or stands before it.
  { find: /([ก-ฮ]) {1,2}([\u0e48-\u0e4b]?)[\u0e32\u0e33]/g, put: (_, letter, tone) => `${letter}${tone}\u0e33` },
  // Behind a tone mark the blank may as well be a slip (`ว่ า`), save in น้ำ, ซ้ำ, ย้ำ, ต่ำ, of which no other word is a letter away.
  { find: /([นซย]\u0e49|ต\u0e48) {1,2}\u0e32/g, put: (_, syllable) => `${syllable}\u0e33` },
  // The order of marks: a vowel above or below before the tone or ์, the tone before the vowel that is written behind.
  { find: /([\u0e48-\u0e4c]+)([\u0e31\u0e34-\u0e39\u0e4d])/g, put: swapped },
  { find: /([\u0e30\u0e32\u0e33])([\u0e48-\u0e4b]+)/g, put: swapped },
  // The same mark twice is drawn upon itself.
  { find: /(?<mark>[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\k<mark>+/g, put: (_, mark) => mark },
  // แ never stands before ี and ื: `เเดือน` is a doubled เ, `คะเเนน` has แ in two.
  { find: /เเ(?=[ก-ฮ]{1,2}[\u0e48-\u0e4b]?[\u0e35\u0e37])/g, put: () => 'เ' },
  { find: /เเ/g, put: () => 'แ' },
];

/** Characters with what is composed with them: NFC reaches no further. */
export const COMPOSED: Rule = {
  find: /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu,
  put: (written) => written.normalize('NFC'),
};
