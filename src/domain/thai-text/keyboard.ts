/** The Thai keyboard (Kedmanee) beside the English one, key by key; ` stands for no Thai letter. */
const ENGLISH = '1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const LETTERS = [...THAI];
const TO_THAI = new Map([...ENGLISH].map((key, place) => [key, LETTERS[place] ?? key]));
const TO_ENGLISH = new Map(LETTERS.map((letter, place) => [letter, ENGLISH.charAt(place)]));

/** Numbers stand on a block of their own, or are typed before the slip is seen: a word of nothing else is one. */
const NUMBER = /^[\d.%/-]*\d[\d.%/-]*$/;

const retyped = (text: string, keys: ReadonlyMap<string, string>): string =>
  text.replace(/\S+/g, (word) => (NUMBER.test(word) ? word : [...word].map((key) => keys.get(key) ?? key).join('')));

/** What was meant by a text typed with the keyboard left in English: `4kri;,` → `ภาพรวม`. */
export const typedInEnglish = (text: string): string => retyped(text, TO_THAI);

/** Pattern source for a Latin word that was typed, small or large, with the keyboard left in Thai: `ฯณธ` for OIT. */
export const leftInThai = (word: string): string => {
  const typed = [word.toLowerCase(), word.toUpperCase()].map(typedInEnglish).filter((one) => /^[ก-๛]+$/.test(one));
  return `(?<![ก-๛])(?:${typed.join('|')})(?![ก-๛])`;
};

/** What was meant by a text typed with the keyboard left in Thai: `้ำสย` → `help`. */
export const typedInThai = (text: string): string => retyped(text, TO_ENGLISH);
