import { postbackAction, textMessage } from '../../../line/compose';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { changeWordButton, type MoreWords, moreWordsButton } from './buttons';
import { nameOfMeaning } from './meaning';
import { labels, texts } from './texts';

const teachAction = postbackAction({ label: labels.teach, kind: changeWordButton, payload: { forget: null } });

/** คำของหน่วยงาน: what was taught, each with a button that forgets it. */
export async function showWords(ctx: MemberContext): Promise<Outcome> {
  return list(ctx, 0);
}

export async function showMoreWords(ctx: MemberContext, { payload }: Input<MoreWords>): Promise<Outcome> {
  return list(ctx, payload.from);
}

function list(ctx: MemberContext, from: number): Outcome {
  const words = ctx.organisation.words ?? [];
  if (words.length === 0) return { replies: [textMessage(texts.none, [teachAction])] };
  const page = pageOf(words, from);
  const rows = page.rows.map((one) =>
    row({
      label: one.word,
      captions: [plain(texts.means(one.is, nameOfMeaning(ctx, one)))],
      button: {
        text: labels.forget,
        action: postbackAction({
          label: labels.forgetOf(one.word),
          kind: changeWordButton,
          payload: { forget: one.word },
        }),
      },
    }),
  );
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [texts.count(words.length), ...shownLines(page)],
    sections: [section(null, rows)],
    buttons: [...moreActions(page, moreWordsButton, { from }), teachAction],
    altText: texts.alt(words.length),
    quickReplies: [],
  });
  return { replies: [message] };
}
