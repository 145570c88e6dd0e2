import { z } from 'zod';
import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { localDate, thaiDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { findOpenClaim, type StoredClaim } from '../../domain/people/account-claims';
import { hasRole } from '../../domain/people/people.rules';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { postbackAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { Refusal } from '../../refusal';
import { rightName } from '../../ui/right-names';
import { row, section, sheetMessage } from '../../ui/sheet';
import { checkButton, refuseButton } from './buttons';
import { isNamedBy } from './matches.rules';
import { texts } from './texts';

export const CLAIM = 'account.claim';
export const ACCOUNT_NEWS = 'account.news';

const notice = z.object({ claim: z.string() });
export type ClaimNotice = z.infer<typeof notice>;

/** More of the same name than this are told apart by talking to them. */
const MOST_CANDIDATES = 10;

/** Asks an admin whether somebody with a new LINE account is a colleague. */
export const claimKind: MessageKind = {
  kind: CLAIM,
  async prepare(office, rows) {
    const prepared = new Map<string, Prepared>();
    for (const one of rows) prepared.set(rowKey(one), await prepareClaim(office, one));
    return prepared;
  },
  reason: () => texts.reasonClaim,
};

async function prepareClaim(office: OfficeId, { payload, person }: OutboxRow): Promise<Prepared> {
  const organisation = await findOrganisation(office);
  const all = await people(office).find();
  const admin = all.find(({ _id }) => person && _id.equals(person));
  if (!organisation || !admin || !hasRole(admin, 'admin')) return { drop: 'left' };
  const claim = await openClaim(office, notice.parse(payload).claim);
  const claimant = claim && all.find(({ _id }) => _id.equals(claim.claimant));
  if (!claim || !claimant) return { drop: 'cancelled' };
  const candidates = all.filter(
    ({ _id, ...one }) => !_id.equals(claimant._id) && isNamedBy(organisation, one, claim.words),
  );
  return { send: [claimMessage(organisation, claim, claimant, candidates.slice(0, MOST_CANDIDATES))] };
}

async function openClaim(office: OfficeId, id: string): Promise<(StoredClaim & { words: string }) | null> {
  try {
    return await findOpenClaim(office, id);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function claimMessage(
  organisation: Organisation,
  claim: StoredClaim & { words: string },
  claimant: StoredPerson,
  candidates: readonly StoredPerson[],
): Message {
  const name = claimant.displayName ?? texts.unnamed;
  const rightsOf = ({ grants }: StoredPerson): string =>
    grants.map((grant) => rightName(organisation, grant)).join(', ');
  const says = texts.says(name, rightsOf(claimant), thaiDate(localDate(claimant.registeredAt)), claim.words);
  return sheetMessage({
    kicker: organisation.name,
    title: texts.claimTitle,
    tone: 'warn',
    lines: [says, candidates.length > 0 ? texts.ask : texts.nobody],
    sections: [
      section(
        null,
        candidates.map((one) =>
          row({
            label: one.displayName ?? texts.unnamed,
            captions: [{ text: rightsOf(one), late: false }],
            button: {
              text: texts.check,
              action: postbackAction({
                label: texts.checkLabel(one.displayName ?? texts.unnamed),
                kind: checkButton,
                payload: { claim: String(claim._id), person: String(one._id) },
              }),
            },
          }),
        ),
      ),
    ],
    notes: [texts.askInPerson],
    buttons: [postbackAction({ label: texts.refuse, kind: refuseButton, payload: { claim: String(claim._id) } })],
    altText: says,
    quickReplies: [],
  });
}

const newsPayload = z.object({ what: z.enum(['moved_here', 'moved_away', 'refused']) });
export type AccountNews = z.infer<typeof newsPayload>;

/** Tells both accounts what became of it; it carries all it needs, since of the old account nothing is stored any more. */
export const accountNewsKind: MessageKind = {
  kind: ACCOUNT_NEWS,
  async prepare(office, rows) {
    const organisation = await findOrganisation(office);
    return new Map(
      rows.map((one): [string, Prepared] => {
        if (!organisation) return [rowKey(one), { drop: 'left' }];
        return [
          rowKey(one),
          { send: [textMessage(texts.news[newsPayload.parse(one.payload).what](organisation.name))] },
        ];
      }),
    );
  },
  reason: () => texts.reasonNews,
};
