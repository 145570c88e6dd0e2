import { isLocalDate, type LocalDate, thaiDate } from '../../../../domain/calendar/dates';
import type { PaperSettings } from '../../../../domain/papers/paper-settings';
import {
  isWay,
  isWords,
  SETTINGS,
  settingOf,
  takeWords,
  WAYS,
  type WaySetting,
  type WordsSetting,
} from '../../../../domain/papers/settings.rules';
import { shownMark } from '../../../../domain/shown-mark';
import { Refusal } from '../../../../refusal';

export type PaperSetting = WaySetting | WordsSetting;
export type PaperValues = Readonly<Record<string, string>>;
export type PaperProblems = Partial<Record<PaperSetting, string>>;
interface Wanted {
  setting: PaperSetting;
  /** null: the usual words */
  value: string | null;
}

/** What is set on the page: all but the emblem. */
export const PAPER_SETTINGS = SETTINGS.filter((one): one is PaperSetting => isWay(one) || isWords(one));

/** What stands in the inputs. */
export const valuesOf = (settings: PaperSettings, year: number): PaperValues =>
  Object.fromEntries(
    PAPER_SETTINGS.map((setting) => {
      const value = settingOf(settings, setting, year) ?? '';
      return [setting, isLocalDate(value) ? thaiDate(value) : value];
    }),
  );

/** How all is set that a form shows, as it says that it was seen. */
export const digestOf = (settings: PaperSettings, year: number): string =>
  shownMark(JSON.stringify(valuesOf(settings, year)));

/** What a form sets; or beside which inputs what is said. */
export function readPapers(form: PaperValues, today: LocalDate): { wanted: Wanted[] } | { problems: PaperProblems } {
  const problems: PaperProblems = {};
  const wanted: Wanted[] = [];
  for (const setting of PAPER_SETTINGS) {
    const typed = form[setting];
    if (typed === undefined) continue;
    if (isWay(setting)) {
      const way = WAYS[setting].find((one) => one === typed);
      if (way) wanted.push({ setting, value: way });
      continue;
    }
    try {
      wanted.push({ setting, value: typed.trim() === '' ? null : takeWords(setting, typed, today) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems[setting] = error.message;
    }
  }
  return Object.keys(problems).length > 0 ? { problems } : { wanted };
}
