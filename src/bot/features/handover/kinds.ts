import { mongo } from 'mongoose';
import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../../delivery/kinds';
import { isLocalDate } from '../../../domain/calendar/dates';
import { handovers } from '../../../domain/handovers/handover.model';
import { officeId } from '../../../domain/office-store';
import { findOrganisation } from '../../../domain/organisations/organisation.model';
import { people } from '../../../domain/people/person.model';
import { postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { section, sheetMessage } from '../../measures/sheet';
import { rightName } from '../../right-names';
import { acceptButton, declineButton } from './buttons';
import { labels, texts } from './texts';

export const OFFER = 'handover.offer';
export const NEWS = 'handover.news';

const offerPayload = z.object({ handover: z.string() });
const newsPayload = z.object({
  answer: z.enum(['accepted', 'declined', 'cancelled']),
  name: z.string().nullable(),
  startsOn: z.string().refine(isLocalDate),
});

/** Asks a colleague to take work over. */
export const offerKind: MessageKind = {
  kind: OFFER,
  async prepare(office, rows) {
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const message = await offerMessage(office, offerPayload.parse(row.payload).handover);
      prepared.set(rowKey(row), message ? { send: [message] } : { drop: 'cancelled' });
    }
    return prepared;
  },
  reason: () => texts.reasonOffer,
};

async function offerMessage(slug: string, id: string): Promise<Message | null> {
  const office = officeId(slug);
  const handover = await handovers(office).findOne({ _id: new mongo.ObjectId(id), state: 'offered' });
  const giver = handover && (await people(office).findOne({ _id: handover.from }));
  const organisation = await findOrganisation(office);
  if (!handover || !giver || !organisation) return null;
  const payload = { handover: id };
  const lines = [
    texts.from(giver.displayName ?? texts.unnamed),
    labels[handover.kind],
    ...handover.grants.map((grant) => rightName(organisation, grant)),
    texts.period(handover),
  ];
  return sheetMessage({
    kicker: organisation.name,
    title: texts.offerTitle,
    lines,
    sections: [section(null, [])],
    buttons: [
      postbackAction({ label: labels.accept, kind: acceptButton, payload }),
      postbackAction({ label: labels.decline, kind: declineButton, payload }),
    ],
    altText: texts.alt([texts.offerTitle, ...lines].join(' ')),
    quickReplies: [],
  });
}

/** Tells the other one what became of it. */
export const newsKind: MessageKind = {
  kind: NEWS,
  async prepare(_office, rows) {
    return new Map(
      rows.map((row): [string, Prepared] => {
        const { answer, name, startsOn } = newsPayload.parse(row.payload);
        return [rowKey(row), { send: [textMessage(texts.news[answer](name ?? texts.unnamed, startsOn))] }];
      }),
    );
  },
  reason: () => texts.reasonNews,
};
