import type { Finding } from '../../../documents/checklist/finding';
import { askForDocument } from '../../../domain/documents/ask-for-document';
import { isMemo, type PaperWish } from '../../../domain/documents/kinds.rules';
import { documentName, texts as documentTexts, formatName } from '../../../domain/documents/texts';
import { unitNames } from '../../../domain/measures/units.rules';
import { needTransaction } from '../../../domain/reading-only';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from './texts';

/** Asks a worker for the document: whoever wants it has an answer at once, and the document when it is made. */
export async function request(ctx: MemberContext, wish: PaperWish, findings: readonly Finding[]): Promise<Outcome> {
  needTransaction();
  const asked = await askForDocument(
    ctx,
    wish,
    findings.map(({ text }) => text),
  );
  const part = wish.units && documentTexts.partOf(unitNames(ctx.organisation, wish.units));
  const name = [documentName(wish), part, formatName(wish.format)].filter(Boolean).join(' ');
  const isBlank = isMemo(wish.kind) && wish.memo === null;
  const said = asked === 'asked' ? texts.making(name, isBlank) : texts.already(name);
  return { replies: [textMessage(said, defaultReplies(ctx))] };
}
