import { localDate, thaiDate } from '../../../domain/calendar/dates';
import { findOpenCode, listOpenCodes, type OpenCode, revokeCode } from '../../../domain/people/open-codes';
import { UNNAMED } from '../../../domain/people/texts';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { nameOrPosition } from '../../../ui/name-or-position';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { rightName } from '../../../ui/right-names';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { confirmRevokeButton, keepCodeButton, moreCodesButton, type OneCode, revokeButton } from './buttons';
import { labels, openTexts } from './texts';

/** รหัสที่ยังใช้ได้: with which codes somebody could still register, and who issued them. */
export async function showOpenCodes(ctx: MemberContext): Promise<Outcome> {
  return list(ctx, 0);
}

export async function showMoreCodes(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return list(ctx, payload.from);
}

async function list(ctx: MemberContext, from: number): Promise<Outcome> {
  const { organisation, office, now } = ctx;
  const all = await listOpenCodes(office, now);
  const another = messageAction(labels.again);
  if (all.length === 0) return { replies: [textMessage(openTexts.none, [another])] };
  const page = pageOf(all, from);
  const issuers = page.rows.flatMap(({ issuedBy }) => (issuedBy ? [String(issuedBy)] : []));
  const names = await nameOrPosition(office, issuers);
  const message = sheetMessage({
    kicker: organisation.name,
    title: openTexts.title,
    lines: [openTexts.counts(all.length), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((code) => codeRow(ctx, code, names)),
      ),
    ],
    notes: [openTexts.note],
    buttons: moreActions(page, moreCodesButton, { from: page.from }),
    altText: openTexts.alt(organisation.name, all.length),
    quickReplies: [another, messageAction(labels.staff)],
  });
  return { replies: [message] };
}

function codeRow({ organisation }: MemberContext, code: OpenCode, names: ReadonlyMap<string, string>): SheetRow {
  const issuer = code.issuedBy ? (names.get(String(code.issuedBy)) ?? UNNAMED) : openTexts.system;
  const captions = [
    openTexts.left(code.usesLeft, thaiDate(localDate(code.expiresAt))),
    openTexts.issued(issuer, thaiDate(localDate(code.issuedAt))),
  ];
  const right = rightName(organisation, code);
  return row({
    label: right,
    captions: captions.map((text) => ({ text, late: false })),
    button: {
      text: labels.revoke,
      destroys: true,
      action: postbackAction({
        label: openTexts.revokeLabel(right),
        kind: revokeButton,
        payload: { code: String(code._id) },
      }),
    },
  });
}

/** Asks whether a code is really to be revoked: it may be in a letter to many. */
export async function askRevocation(ctx: MemberContext, { payload }: Input<OneCode>): Promise<Outcome> {
  const code = await findOpenCode(ctx.office, payload.code, ctx.now);
  const question = openTexts.confirm(
    rightName(ctx.organisation, code),
    code.usesLeft,
    thaiDate(localDate(code.expiresAt)),
  );
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: openTexts.confirmTitle,
    tone: 'warn',
    lines: [question, openTexts.confirmMeans],
    sections: [],
    destroys: true,
    buttons: [
      postbackAction({ label: openTexts.yes, kind: confirmRevokeButton, payload }),
      postbackAction({ label: openTexts.no, kind: keepCodeButton, payload: {} }),
    ],
    altText: question,
    quickReplies: [],
  });
  return { replies: [message] };
}

export async function revoke(ctx: MemberContext, { payload }: Input<OneCode>): Promise<Outcome> {
  const { office, person, now, eventId } = ctx;
  const code = await revokeCode(office, payload.code, { by: person._id, now, eventId });
  return { replies: [textMessage(openTexts.revoked(rightName(ctx.organisation, code)), listActions())] };
}

export async function keepCode(): Promise<Outcome> {
  return { replies: [textMessage(openTexts.kept, listActions())] };
}

const listActions = () => [messageAction(labels.openCodes), messageAction(labels.again)];
