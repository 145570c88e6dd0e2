import { loadPaperSettings } from '../../../domain/papers/keep-settings';
import { setPapers } from '../../../domain/papers/set-papers';
import { isWords, settingOf, type WaySetting, type WordsSetting } from '../../../domain/papers/settings.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { sheetMessage } from '../../../ui/sheet';
import { defineForm } from '../../forms/define-form';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import { settingActions } from './actions';
import { type Facts, FORM, USUAL, type Values, valuesSchema } from './draft';
import { emblemField } from './fields/emblem';
import { settingField } from './fields/setting';
import { wayField } from './fields/way';
import { wordsField } from './fields/words';
import { labels, settingTitle, shownValue, texts } from './texts';

/** A setting of the office's papers, changed by an admin: as it is and as it will be is shown, and confirmed once. */
export const papersForm = defineForm<Values, Facts>({
  name: FORM,
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [settingField, wayField, wordsField, emblemField],
  resolve: async (ctx, draft) => ({ draft, facts: await loadPaperSettings(ctx.office), notice: null }),
  review: async (prompt) => {
    const { ctx, draft, facts, notice } = prompt;
    const { setting, value } = wantedOf(draft);
    const title = settingTitle(setting, draft.year);
    const before = texts.before(shownValue(setting, settingOf(facts, setting, draft.year)));
    const after = texts.after(shownValue(setting, value));
    return sheetMessage({
      kicker: ctx.organisation.name,
      title,
      lines: [...(notice === null ? [] : [notice]), before, after],
      sections: [],
      notes: [texts.fromNowOn],
      buttons: [confirmAction(prompt, labels.confirm), cancelAction(prompt)],
      altText: `${title} ${after}`,
      quickReplies: [],
    });
  },
  submit: async ({ ctx: { office, person, now, eventId }, draft }) => {
    const wanted = wantedOf(draft);
    const isNew = await setPapers(office, { ...wanted, year: draft.year }, { by: person._id, at: now, eventId });
    const said = isNew ? texts.kept : texts.same;
    return {
      replies: [textMessage(said(settingTitle(wanted.setting, draft.year)), settingActions(wanted.setting))],
      dialog: null,
    };
  },
  cancelled: () => [textMessage(texts.left, [messageAction(labels.list)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});

/** What a whole draft sets. */
function wantedOf({ setting, way, words }: Values): { setting: WaySetting | WordsSetting; value: string | null } {
  if (setting === null || setting === 'emblem') throw new Error('a setting that is not said');
  return { setting, value: isWords(setting) ? (words === USUAL ? null : words) : way };
}
