import { Refusal } from '../../refusal';
import type { LocalDate } from '../calendar/dates';
import { readDay } from '../calendar/read-day';
import { plainText } from '../thai-text/comparable';
import { takeSeen } from '../thai-text/seen';
import type { SettingsChange } from './keep-settings';
import { MEASURE_COLUMNS, type PaperSettings, RESULT_COLUMNS, yearOfPapers } from './paper-settings';
import { takeTelephone } from './telephone.rules';
import { texts } from './texts';

/** What is one of some ways, for all papers. */
export const WAYS = {
  digits: ['thai', 'arabic'],
  measures: MEASURE_COLUMNS,
  results: RESULT_COLUMNS,
  analysis: ['full', 'short'],
} as const;
export type WaySetting = keyof typeof WAYS;

/** Words of the office's own that stand on the papers of every year. */
const OFFICE_WORDS = ['authorUnit', 'authorPosition', 'telephone'] as const;
/** Words that are said anew each year. */
const YEAR_WORDS = [
  'foreword',
  'forewordOn',
  'coverNote',
  'reason',
  'result',
  'request',
  'memoAuthor',
  'memoTo',
  'itemsDue',
] as const;
type YearWords = (typeof YEAR_WORDS)[number];
export type WordsSetting = (typeof OFFICE_WORDS)[number] | YearWords;

/** What an admin sets of the office's papers in the chat, in the order it is shown. */
export const SETTINGS = [
  'digits',
  'emblem',
  'foreword',
  'forewordOn',
  'reason',
  'measures',
  'results',
  'analysis',
  'authorUnit',
  'authorPosition',
  'telephone',
  'memoAuthor',
  'memoTo',
  'result',
  'request',
  'coverNote',
  'itemsDue',
] as const satisfies readonly (WaySetting | WordsSetting | 'emblem')[];
export type Setting = (typeof SETTINGS)[number];

export const isWay = (setting: Setting): setting is WaySetting => setting in WAYS;
export const isOfYear = (setting: Setting): setting is YearWords =>
  (YEAR_WORDS as readonly Setting[]).includes(setting);
export const isWords = (setting: Setting): setting is WordsSetting => !isWay(setting) && setting !== 'emblem';

/** How a setting stands: one of its ways, or words; null: the usual words. @param year BE, of what is said anew each year */
export function settingOf(settings: PaperSettings, setting: WaySetting | WordsSetting, year: number): string | null {
  if (isWay(setting)) return settings[setting];
  if (setting === 'authorUnit') return settings.author.unit;
  if (setting === 'authorPosition') return settings.author.position;
  if (setting === 'telephone') return settings.telephone;
  const said = yearOfPapers(settings, year);
  return setting === 'foreword' ? said.foreword.join('\n') || null : said[setting];
}

/**
 * The change that sets it.
 * @param value one of its ways, or words as `takeWords` gives them; null: the usual words
 * @throws Error for a way that there is not
 */
export function settingChange(
  settings: PaperSettings,
  setting: WaySetting | WordsSetting,
  year: number,
  value: string | null,
): SettingsChange {
  if (isWay(setting)) {
    const way = WAYS[setting].find((one) => one === value);
    if (way === undefined) throw new Error(`No such way of ${setting}: ${value}`);
    return { [setting]: way };
  }
  if (setting === 'authorUnit') return { author: { ...settings.author, unit: value } };
  if (setting === 'authorPosition') return { author: { ...settings.author, position: value } };
  if (setting === 'telephone') return { telephone: value };
  const said = setting === 'foreword' ? { foreword: value?.split('\n') ?? [] } : { [setting]: value };
  return { years: [{ ...yearOfPapers(settings, year), ...said }] };
}

/** What is a day. */
const DAYS: readonly Setting[] = ['forewordOn', 'itemsDue'];
/** A title or a name; the others are paragraphs. */
const SHORT: readonly Setting[] = ['authorUnit', 'authorPosition', 'telephone', 'memoAuthor', 'memoTo', 'coverNote'];
/** Whether it is said in one line. */
export const isShort = (setting: WordsSetting): boolean => SHORT.includes(setting) || DAYS.includes(setting);
const LONGEST = { short: 200, paragraphs: 4000 };

/**
 * Words as they are kept: of a foreword a paragraph a line, of a day that day, a telephone as it is written, all others in one line.
 * @throws Refusal `no_words`, `words_too_long`, `no_day`, `no_telephone`
 */
export function takeWords(setting: WordsSetting, typed: string, today: LocalDate): string {
  if (DAYS.includes(setting)) {
    const read = readDay(plainText(typed), today);
    if (read === null || read === 'impossible' || read.isOtherWeekday) throw new Refusal('no_day', texts.noDay);
    return read.day;
  }
  if (setting === 'telephone') return takeTelephone(typed);
  const lines = typed
    .split('\n')
    .map(takeSeen)
    .filter((line) => line !== '');
  const words = lines.join(setting === 'foreword' ? '\n' : ' ');
  if (words === '') throw new Refusal('no_words', texts.noWords);
  const most = LONGEST[SHORT.includes(setting) ? 'short' : 'paragraphs'];
  if (words.length > most) throw new Refusal('words_too_long', texts.wordsTooLong(most));
  return words;
}
