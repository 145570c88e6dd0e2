import { z } from 'zod';
import { compact } from '../../../compact';
import { LACKING_PARTS, type LackingPart } from '../../../domain/reports/lacking-parts';
import { setRequiredPart } from '../../../domain/reports/set-required-part';
import { partNames } from '../../../domain/reports/texts';
import { postbackAction } from '../../../line/compose';
import { definePostback } from '../../../line/postback';
import type { Message } from '../../../line/types';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { button, type Feature, type Input, intent, type Outcome, route } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { helpText, labels, texts } from './texts';

const setButton = definePostback(
  'required_parts.set',
  z.object({ part: z.enum(LACKING_PARTS), isRequired: z.boolean() }),
);
type Setting = z.infer<typeof setButton.schema>;

/** What a report must have in this office, which an admin sets. */
export const requiredPartsFeature: Feature = {
  name: 'required_parts',
  routes: [
    route(intent('required_parts'), 'administer', show, 'private'),
    route(button(setButton), 'administer', set, 'private'),
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
};

async function show(ctx: MemberContext): Promise<Outcome> {
  return { replies: [message(ctx, ctx.organisation.requiredParts ?? [], null)] };
}

async function set(ctx: MemberContext, { payload: { part, isRequired } }: Input<Setting>): Promise<Outcome> {
  const before = ctx.organisation.requiredParts ?? [];
  await setRequiredPart(ctx.office, part, isRequired, { by: ctx.person._id, eventId: ctx.eventId, now: ctx.now });
  const now = LACKING_PARTS.filter((one) => (one === part ? isRequired : before.includes(one)));
  return { replies: [message(ctx, now, texts.set(part, isRequired))] };
}

function message(ctx: MemberContext, required: readonly LackingPart[], said: string | null): Message {
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: compact([said === null ? null : said, texts.how]),
    sections: [
      section(
        null,
        LACKING_PARTS.map((part) => partRow(part, required.includes(part))),
      ),
    ],
    altText: texts.alt(required),
    quickReplies: defaultReplies(ctx),
  });
}

function partRow(part: LackingPart, isRequired: boolean): SheetRow {
  const payload = { part, isRequired: !isRequired };
  const label = isRequired ? labels.letGoPart(part) : labels.requirePart(part);
  return row({
    label: partNames([part]),
    captions: [plain(isRequired ? texts.required : texts.notRequired)],
    button: {
      text: isRequired ? labels.letGo : labels.require,
      action: postbackAction({ label, kind: setButton, payload }),
    },
  });
}
