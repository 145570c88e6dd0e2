import { z } from 'zod';
import { compact } from '../../../../compact';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { pageOf, shownLines } from '../../../../ui/pages';
import { payloads } from '../../../../ui/payloads';
import { plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import type { Lead } from '../../../forms/field';
import { formReplies, moreOptions } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { REVIEW } from '../../../forms/next-step';
import { type AnnounceField, type AnnounceMoment, type AnnouncePrompt, notOfCorrections, type Values } from '../draft';
import { groupsWithin } from '../linked-groups';
import { audienceOf, keysOf, keysOffered, type Option, optionsOf, SEVERAL, type Several } from '../options';
import { readAudience } from '../read-audience';
import { labels, texts } from '../texts';

/** Takes one of a list, or leaves it out again. */
const pickButton = definePostback(
  'announce.pick',
  z.object({ of: z.enum(SEVERAL), key: z.string().max(60), from: payloads.from }),
);
type Pick = z.infer<typeof pickButton.schema>;
/** Goes on with what was taken. */
const chosenButton = definePostback('announce.chosen', z.object({}));

const severalField = (of: Several): AnnounceField => ({
  name: of,
  isOptional: false,
  isAnswered: ({ audience }) => audience?.to !== of || keysOf(of, audience).length > 0,
  unavailable: notOfCorrections,
  isPaged: true,
  ask: (prompt) => askSeveral(prompt, of),
  read: readAudience,
});

/** Which units, which roles, which groups: any number of them. */
export const severalFields: readonly AnnounceField[] = [
  {
    ...severalField('units'),
    buttons: [formButton(pickButton, pick), formButton(chosenButton, () => ({ ask: REVIEW }))],
  },
  severalField('roles'),
  {
    ...severalField('groups'),
    ask: async (prompt) => {
      if ((await groupsWithin(prompt.ctx)).length > 0) return askSeveral(prompt, 'groups');
      return { ask: 'audience', set: { audience: null }, notice: texts.noGroups };
    },
  },
];

/** What is not offered to this person is not taken. */
async function pick({ of, key, from }: Pick, { ctx, draft }: AnnounceMoment): Promise<Lead<Values>> {
  const offered = await keysOffered(ctx, of);
  const before = keysOf(of, draft.audience);
  const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
  const taken = after.filter((one) => offered.includes(one));
  return { ask: of, set: { audience: audienceOf(of, taken), from } };
}

async function askSeveral(prompt: AnnouncePrompt, of: Several): Promise<Message> {
  const { ctx, draft, notice, token: dialog } = prompt;
  const offered = await keysOffered(ctx, of);
  const chosen = keysOf(of, draft.audience).filter((key) => offered.includes(key)).length;
  const page = pageOf(offered, draft.from);
  const options = await optionsOf(ctx, of, page.rows, draft.audience);
  const use = postbackAction({ label: labels.use(chosen), kind: chosenButton, payload: {}, dialog });
  const question = texts.askSeveral[of];
  const count = chosen > 0 ? texts.chosenCount(chosen) : texts.severalHint;
  return sheetMessage({
    kicker: texts.kicker,
    title: question,
    lines: compact([notice, count, ...shownLines(page)]),
    sections: [
      section(
        null,
        options.map((option) => optionRow(option, { of, key: option.key, from: page.from }, dialog)),
      ),
    ],
    buttons: compact([chosen > 0 && use, ...moreOptions(prompt, page)]),
    altText: compact([notice, question, count]).join(' '),
    quickReplies: formReplies(prompt, false),
  });
}

function optionRow({ name, hint, isChosen }: Option, payload: Pick, dialog: string): SheetRow {
  const label = isChosen ? labels.unpick(name) : labels.pick(name);
  return row({
    label: name,
    captions: [plain(isChosen ? `${texts.isChosen} ${hint}` : hint)],
    button: {
      text: isChosen ? labels.leaveOut : labels.choose,
      action: postbackAction({ label, kind: pickButton, payload, dialog }),
    },
  });
}
