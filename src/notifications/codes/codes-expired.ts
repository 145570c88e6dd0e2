import { mongo } from 'mongoose';
import { z } from 'zod';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { theOffice } from '../../domain/abilities/things';
import { localDate, thaiDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import type { OpenCode } from '../../domain/people/open-codes';
import { people } from '../../domain/people/person.model';
import { registrationCodes } from '../../domain/people/registration-code.model';
import { MOST_CODE_DAYS } from '../../domain/people/registration-code.rules';
import { messageAction, postbackAction } from '../../line/compose';
import { payloads } from '../../ui/payloads';
import { rightName } from '../../ui/right-names';
import { row, type SheetRow, section, sheetMessage } from '../../ui/sheet';
import { defineNotification } from '../define-notification';
import { codeButton, renewalOf } from './buttons';
import { expiredTexts, OPEN_CODES } from './texts';

const DAY_MS = 24 * 60 * 60 * 1000;

const payloadSchema = z.object({
  /** ids of their records in hexadecimal */
  codes: z.array(payloads.id).min(1),
});

/** Tells who issued codes that they expired before they were used up; each is issued anew by a tap. */
export const codesExpired = defineNotification('codes.expired', payloadSchema, {
  why: expiredTexts.reason,
  urgency: 'may_wait',
  async write({ payload, person }, _facts, office) {
    const organisation = await findOrganisation(office);
    const issuer = person && (await people(office).findOne({ _id: person }));
    if (!organisation || !issuer || !abilitiesOf(issuer, theOffice).administer) return null;
    const codes = await stillToBeRenewed(organisation, payload.codes);
    if (codes.length === 0) return null;
    return sheetMessage({
      kicker: organisation.name,
      title: expiredTexts.title,
      lines: [expiredTexts.says],
      sections: [
        section(
          null,
          codes.map((code) => codeRow(organisation, code)),
        ),
      ],
      buttons: [messageAction(OPEN_CODES)],
      altText: expiredTexts.alt(codes.length),
      quickReplies: [],
    });
  },
});

/** Without those that were issued anew, or whose unit is no more. */
async function stillToBeRenewed(organisation: Organisation, ids: readonly string[]): Promise<OpenCode[]> {
  const office: OfficeId = organisation._id;
  const _id = { $in: ids.map((id) => new mongo.ObjectId(id)) };
  const found = await registrationCodes(office).find({ _id }, { sort: { expiresAt: 1, _id: 1 } });
  const renewed = await registrationCodes(office).find({ request: { $in: ids.map(renewalOf) } });
  const isRenewed = (code: OpenCode) => renewed.some(({ request }) => request === renewalOf(code._id));
  const hasUnit = ({ unit }: OpenCode) => unit === null || organisation.units.some(({ key }) => key === unit);
  return found.filter((code) => !isRenewed(code) && hasUnit(code));
}

function codeRow(organisation: Organisation, code: OpenCode): SheetRow {
  const { role, unit, usesLeft: uses, issuedAt, expiresAt } = code;
  const days = Math.round((expiresAt.getTime() - issuedAt.getTime()) / DAY_MS);
  const right = rightName(organisation, code);
  return row({
    label: right,
    captions: [{ text: expiredTexts.left(uses, thaiDate(localDate(expiresAt))), late: false }],
    button: {
      text: expiredTexts.renew,
      action: postbackAction({
        label: expiredTexts.renewLabel(right),
        kind: codeButton,
        payload: {
          role,
          ...(unit !== null && { unit }),
          uses,
          days: Math.min(Math.max(days, 1), MOST_CODE_DAYS),
          request: renewalOf(code._id),
        },
      }),
    },
  });
}
