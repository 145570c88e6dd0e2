import { mongo } from 'mongoose';
import { loadHolders } from '../../../domain/memos/holders';
import { memos } from '../../../domain/memos/memo.model';
import { setHolder } from '../../../domain/memos/set-holder';
import { texts as refusals } from '../../../domain/memos/texts';
import type { Position } from '../../../domain/organisations/organisation.model';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { comparable } from '../../../domain/thai-text/comparable';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import {
  type HolderButtonPayload,
  holderButton,
  type PositionButtonPayload,
  positionButton,
} from '../../../notifications/memos/buttons';
import { notifyTurn } from '../../../notifications/memos/notify';
import { labels, texts } from '../../../notifications/memos/texts';
import { Refusal } from '../../../refusal';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { rightName } from '../../../ui/right-names';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';

/** The office's positions with who holds them; one that was named goes on to the people at once. */
export async function showPositions(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const chain = ctx.organisation.approvalChain ?? [];
  if (chain.length === 0) return { replies: [textMessage(texts.noChain)] };
  const named = positionNamed(chain, slots.detail ?? '');
  if (named) return choose(ctx, named, 0);
  const holders = await loadHolders(ctx.office);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.positionsTitle,
    lines: [texts.positionsHow],
    sections: [
      section(
        null,
        chain.map(({ position, title }, index) => {
          const holder = holders.get(position);
          const who = holder ? texts.holder(nameToShow(holder)) : texts.vacant;
          return row({
            label: `${index + 1}. ${title}`,
            captions: [plain(who)],
            button: {
              text: labels.choose,
              action: postbackAction({
                label: labels.choosePosition(title),
                kind: positionButton,
                payload: { position, from: 0 },
              }),
            },
          });
        }),
      ),
    ],
    altText: texts.positionsAlt(chain.map(({ title }) => title)),
    quickReplies: [messageAction(labels.see)],
  });
  return { replies: [message] };
}

/** By its whole title, else by words that only one title holds. */
function positionNamed(chain: readonly Position[], words: string): Position | null {
  const said = comparable(words);
  if (said === '') return null;
  const exact = chain.find(({ title }) => comparable(title) === said);
  if (exact) return exact;
  const [only, ...others] = chain.filter(({ title }) => comparable(title).includes(said));
  return only && others.length === 0 ? only : null;
}

export async function onPosition(ctx: MemberContext, { payload }: Input<PositionButtonPayload>): Promise<Outcome> {
  const found = ctx.organisation.approvalChain?.find(({ position }) => position === payload.position);
  if (!found) throw new Refusal('no_such_position', refusals.noSuchPosition);
  return choose(ctx, found, payload.from);
}

async function choose(ctx: MemberContext, { position, title }: Position, from: number): Promise<Outcome> {
  const all = await people(ctx.office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  const page = pageOf(all, from);
  const question = texts.chooseHolder(title);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: question,
    lines: shownLines(page),
    sections: [section(null, [...page.rows.map((person) => personRow(ctx, position, person)), nobodyRow(position)])],
    buttons: moreActions(page, positionButton, { position, from }),
    altText: texts.chooseHolderAlt(title, all.length),
    quickReplies: [messageAction(labels.positions)],
  });
  return { replies: [message] };
}

function personRow({ organisation }: MemberContext, position: string, person: StoredPerson): SheetRow {
  const name = nameToShow(person);
  return row({
    label: name,
    captions: person.grants.map((grant) => plain(rightName(organisation, grant))),
    button: pick(labels.choosePerson(name), { position, person: person._id.toHexString() }),
  });
}

const nobodyRow = (position: string): SheetRow =>
  row({ label: texts.nobody, button: pick(labels.choosePerson(texts.nobody), { position, person: null }) });

const pick = (label: string, payload: HolderButtonPayload): SheetRow['button'] => ({
  text: labels.choose,
  action: postbackAction({ label, kind: holderButton, payload }),
});

/** Sets the holder; memos that wait for the position are told to the new one. */
export async function onHolder(ctx: MemberContext, { payload }: Input<HolderButtonPayload>): Promise<Outcome> {
  const person = payload.person === null ? null : new mongo.ObjectId(payload.person);
  const { eventId, now } = ctx;
  const { position, title } = await setHolder(ctx.organisation, payload.position, person, {
    by: ctx.person._id,
    eventId,
    now,
  });
  const underWay = await memos(ctx.office).find({ state: 'endorsing' });
  for (const memo of underWay) {
    if (memo.chain[memo.step]?.position === position) await notifyTurn(ctx.office, memo, now);
  }
  const holder = person && (await people(ctx.office).findOne({ _id: person }));
  const said = holder ? texts.set(title, nameToShow(holder)) : texts.cleared(title);
  return { replies: [textMessage(said, [messageAction(labels.positions), messageAction(labels.see)])] };
}
