import { z } from 'zod';
import { localDate, thaiDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { findOpenClaim, type StoredClaim } from '../../domain/people/account-claims';
import { hasRole } from '../../domain/people/people.rules';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { nameToShow } from '../../domain/people/person-name';
import { postbackAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { Refusal } from '../../refusal';
import { rightName } from '../../ui/right-names';
import { row, section, sheetMessage } from '../../ui/sheet';
import { defineNotification, type Notice } from '../define-notification';
import { checkButton, refuseButton } from './buttons';
import { isNamedBy } from './matches.rules';
import { texts } from './texts';

const claimSchema = z.object({ claim: z.string() });
const newsSchema = z.object({ what: z.enum(['moved_here', 'moved_away', 'refused']) });
export type AccountNews = z.infer<typeof newsSchema>;

/** More of the same name than this are told apart by talking to them. */
const MOST_CANDIDATES = 10;

interface Facts {
  organisation: Organisation | null;
  all: StoredPerson[];
}

/** Asks an admin whether somebody with a new LINE account is a colleague. */
export const accountClaim = defineNotification('account.claim', claimSchema, {
  why: texts.reasonClaim,
  urgency: 'urgent',
  load: async (office): Promise<Facts> => ({
    organisation: await findOrganisation(office),
    all: await people(office).find(),
  }),
  async write(notice, facts, office) {
    const { organisation, all } = facts;
    if (!organisation || !isForAdmin(notice, facts)) return null;
    const claim = await openClaim(office, notice.payload.claim);
    const claimant = claim && all.find(({ _id }) => _id.equals(claim.claimant));
    if (!claim || !claimant) return null;
    const candidates = all.filter(
      ({ _id, ...one }) => !_id.equals(claimant._id) && isNamedBy(organisation, one, claim.words),
    );
    return claimMessage(organisation, claim, claimant, candidates.slice(0, MOST_CANDIDATES));
  },
  dropReason: (notice, facts) => (isForAdmin(notice, facts) ? 'cancelled' : 'left'),
});

function isForAdmin({ person }: Pick<Notice<unknown>, 'person'>, { organisation, all }: Facts): boolean {
  const one = all.find(({ _id }) => person && _id.equals(person));
  return organisation !== null && one !== undefined && hasRole(one, 'admin');
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
  const name = nameToShow(claimant);
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
            label: nameToShow(one),
            captions: [{ text: rightsOf(one), late: false }],
            button: {
              text: texts.check,
              action: postbackAction({
                label: texts.checkLabel(nameToShow(one)),
                kind: checkButton,
                payload: { claim: String(claim._id), person: String(one._id) },
              }),
            },
          }),
        ),
      ),
    ],
    notes: [texts.askInPerson],
    destroys: true,
    buttons: [postbackAction({ label: texts.refuse, kind: refuseButton, payload: { claim: String(claim._id) } })],
    altText: says,
    quickReplies: [],
  });
}

/** Tells both accounts what became of it; it carries all it needs, since of the old account nothing is stored any more. */
export const accountNews = defineNotification('account.news', newsSchema, {
  why: texts.reasonNews,
  load: findOrganisation,
  write: ({ payload: { what } }, organisation) => organisation && textMessage(texts.news[what](organisation.name)),
  dropReason: 'left',
});
