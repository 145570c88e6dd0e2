import { uriAction } from '../../../line/compose';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { labels, texts } from './texts';

/** The form for imports with what is stored now, behind a link that is good for an hour; and how it is sent back. */
export async function giveForm(ctx: MemberContext): Promise<Outcome> {
  const { office, person, now } = ctx;
  const link = { office, id: person._id, form: 'import_form' as const, reader: person._id };
  const card = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.formTitle,
    lines: [texts.form, texts.formOthers],
    sections: [],
    notes: [texts.formLasts],
    buttons: [uriAction(labels.openForm, ctx.links.to(link, now))],
    altText: `${texts.formTitle} ${texts.form}`,
    quickReplies: defaultReplies(ctx),
  });
  return { replies: [card] };
}
