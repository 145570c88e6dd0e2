import { compact } from '../../../../compact';
import { choice } from '../../../forms/fields/choice';
import { optionAction } from '../../../forms/form-actions';
import { REVIEW } from '../../../forms/next-step';
import { change } from '../changes';
import { type AnnounceField, notOfCorrections, type Values } from '../draft';
import { audienceOf, keysOf, keysOffered, namedOf, SEVERAL, type Several } from '../options';
import { readAudience } from '../read-audience';
import { labels, texts } from '../texts';

/** Which units, which roles, which groups: any number of them, each taken, and left out again, by a tap. */
export const severalFields: readonly AnnounceField[] = SEVERAL.map((of) => ({
  ...choice<Values>({
    name: of,
    isAnswered: ({ audience }) => audience?.to !== of || keysOf(of, audience).length > 0,
    unavailable: notOfCorrections,
    options: async ({ ctx }) => {
      const offered = await keysOffered(ctx, of);
      return offered.map((key) => ({ key, label: key, choose: ({ draft }) => toggled(of, offered, key, draft) }));
    },
    // Names and counts are looked up for what is shown only, those of groups at LINE.
    rows: async (shown, { ctx, draft }) => {
      const rows = [];
      for (const option of shown) {
        const { name, hint } = await namedOf(ctx, of, option.key);
        const row = keysOf(of, draft.audience).includes(option.key)
          ? { label: labels.unpick(name), captions: [`${texts.isChosen} ${hint}`], button: labels.leaveOut }
          : { label: labels.pick(name), captions: [hint] };
        rows.push({ ...option, ...row, row: name });
      }
      return rows;
    },
    sheet: async (prompt) => {
      const { ctx, draft, notice } = prompt;
      const offered = await keysOffered(ctx, of);
      const chosen = keysOf(of, draft.audience).filter((key) => offered.includes(key)).length;
      const count = chosen > 0 ? texts.chosenCount(chosen) : texts.severalHint;
      const use = { ...change.use, label: labels.use(chosen) };
      return {
        kicker: texts.kicker,
        title: texts.askSeveral[of],
        lines: [count],
        buttons: compact([chosen > 0 && optionAction(prompt, REVIEW, use)]),
        altText: compact([notice, texts.askSeveral[of], count]).join(' '),
      };
    },
    ...(of === 'groups' && {
      none: () => ({ ask: 'audience', set: { audience: null }, notice: texts.noGroups }),
    }),
  }),
  read: readAudience,
}));

/** What is not offered to this person is not taken. */
function toggled(of: Several, offered: readonly string[], key: string, { audience }: Values) {
  const before = keysOf(of, audience);
  const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
  return {
    ask: of,
    set: {
      audience: audienceOf(
        of,
        after.filter((one) => offered.includes(one)),
      ),
    },
  };
}
