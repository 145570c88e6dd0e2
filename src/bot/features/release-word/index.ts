import { z } from 'zod';
import { compact } from '../../../compact';
import { LONGEST_RELEASE_WORD, releaseWordOf, takeReleaseWord } from '../../../domain/memos/release-word.rules';
import { setReleaseWord } from '../../../domain/memos/set-release-word';
import { postbackAction, textMessage } from '../../../line/compose';
import { definePostback } from '../../../line/postback';
import { labels as memoLabels, texts as memoTexts } from '../../../notifications/memos/texts';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { button, type Feature, type Input, intent, type Outcome, route } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { helpText, labels, texts } from './texts';

/** `word`: null: the standard one */
const useButton = definePostback(
  'release_word.use',
  z.object({ word: z.string().max(LONGEST_RELEASE_WORD).nullable() }),
);
type Choice = z.infer<typeof useButton.schema>;

/** What the office calls releasing the report of a round, which an admin sets. */
export const releaseWordFeature: Feature = {
  name: 'release_word',
  routes: [
    route(intent('release_word'), 'administer', ask, 'private'),
    route(button(useButton), 'administer', use, 'private'),
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
};

/** คำที่ใช้เผยแพร่ …: how cards will look with the word, to be set by a tap; without a word which one is used. */
async function ask(ctx: MemberContext, { slots: { detail } }: Input): Promise<Outcome> {
  const { organisation } = ctx;
  const now = releaseWordOf(organisation);
  if (detail === undefined) {
    const back = { label: labels.standard, kind: useButton, payload: { word: null } };
    const message = sheetMessage({
      kicker: organisation.name,
      title: texts.title,
      lines: [texts.now(now), texts.how],
      sections: [],
      buttons: compact([organisation.releaseWord !== undefined && postbackAction(back)]),
      altText: texts.now(now),
      quickReplies: defaultReplies(ctx),
    });
    return { replies: [message] };
  }
  const word = takeReleaseWord(detail);
  const then = releaseWordOf(word === null ? {} : { releaseWord: word });
  if (then === now) return { replies: [textMessage(texts.same(now), defaultReplies(ctx))] };
  const [position] = (organisation.approvalChain ?? []).slice(-1);
  const message = sheetMessage({
    kicker: organisation.name,
    title: texts.previewTitle,
    lines: [texts.change(now, then), texts.where],
    sections: [
      section(texts.shows, [
        row({
          label: position ? memoTexts.yourTurnLast(position.title, then) : memoTexts.releasedWithoutChain(then),
          captions: [then, memoLabels.confirmRelease(then)].map((label) => plain(texts.button(label))),
        }),
      ]),
    ],
    buttons: [postbackAction({ label: labels.use, kind: useButton, payload: { word } })],
    altText: texts.change(now, then),
    quickReplies: defaultReplies(ctx),
  });
  return { replies: [message] };
}

async function use(ctx: MemberContext, { payload: { word } }: Input<Choice>): Promise<Outcome> {
  const { office, person, now: at, eventId } = ctx;
  const taken = word === null ? null : takeReleaseWord(word);
  const then = releaseWordOf(taken === null ? {} : { releaseWord: taken });
  const isNew = then !== releaseWordOf(ctx.organisation);
  if (isNew) await setReleaseWord(office, taken, { by: person._id, at, eventId });
  return { replies: [textMessage(isNew ? texts.set(then) : texts.same(then), defaultReplies(ctx))] };
}
