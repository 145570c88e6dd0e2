import { loadPaperSettings } from '../../../../domain/papers/keep-settings';
import { SETTINGS, type Setting } from '../../../../domain/papers/settings.rules';
import { comparable } from '../../../../domain/thai-text/comparable';
import { settingLabels } from '../../../../ui/paper-setting-texts';
import { choice } from '../../../forms/fields/choice';
import type { Facts, Values } from '../draft';
import { labels, shownSetting, texts } from '../texts';

/** What of the papers is to be changed: each with how it is now. */
export const settingField = choice<Values, Facts>({
  name: 'setting',
  options: async ({ ctx, draft: { year } }) => {
    const settings = await loadPaperSettings(ctx.office);
    return SETTINGS.map((setting) => ({
      key: setting,
      label: labels.change(setting),
      row: settingLabels[setting],
      captions: [shownSetting(settings, setting, year)],
      button: labels.edit,
      answer: { setting },
    }));
  },
  sheet: ({ ctx }) => ({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [texts.usedBy],
    notes: [],
    altText: texts.title,
  }),
  named: (text) => {
    const setting = settingNamed(text);
    return setting && { setting };
  },
});

const isWithin = (label: string, other: { label: string }, said: string): boolean =>
  said.includes(other.label) && other.label.includes(label);

/** The one setting that some words name; null: none, or several. */
export function settingNamed(words: string): Setting | null {
  const said = comparable(words);
  if (said === '') return null;
  const labelled = SETTINGS.map((setting) => ({ setting, label: comparable(settingLabels[setting]) }));
  const exact = labelled.find(({ label }) => label === said);
  const named = labelled.filter(({ label }) => label.includes(said) || said.includes(label));
  // Of two in the words of which one is part of the other, it is the longer one: วันที่ของคำนำ names no คำนำ.
  const longest = named.filter(
    ({ label }) => !named.some((other) => other.label !== label && isWithin(label, other, said)),
  );
  const [only = null] = longest.length === 1 ? longest : [];
  return (exact ?? only)?.setting ?? null;
}
