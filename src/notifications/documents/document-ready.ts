import { mongo } from 'mongoose';
import { z } from 'zod';
import { compact } from '../../compact';
import { thaiDateTime } from '../../domain/calendar/dates';
import { type DocumentVersion, documentVersions } from '../../domain/documents/document.model';
import { documentName, texts as documentTexts, formatName } from '../../domain/documents/texts';
import { fileSize } from '../../domain/evidence/texts';
import { unitNames } from '../../domain/measures/units.rules';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { uriAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { payloads } from '../../ui/payloads';
import { plain } from '../../ui/rows';
import { row, section, sheetMessage } from '../../ui/sheet';
import { defineNotification } from '../define-notification';
import { labels, texts } from './texts';

const payloadSchema = z.object({
  /** id of the version */
  document: payloads.id,
  /** whether it was made for this asking; else its data were the same as the last time */
  isNew: z.boolean(),
  /** signed for who asked; the notice expires with it */
  url: z.string(),
});

/** Gives somebody the document that they asked for. */
export const documentReady = defineNotification('document.ready', payloadSchema, {
  why: texts.reason,
  urgency: 'urgent',
  isAnswer: true,
  load: findOrganisation,
  async write({ payload: { document, isNew, url } }, organisation, office) {
    const found = await documentVersions(office).findOne({ _id: new mongo.ObjectId(document) });
    return found && organisation && documentCard(organisation, found, { isNew, url });
  },
});

/** A document's version as a card: what it is, how large, what changed, and its link. */
function documentCard(
  organisation: Organisation,
  found: DocumentVersion,
  { isNew, url }: { isNew: boolean; url: string },
): Message {
  const { pages, size, version, changes, findings, at, format, units } = found;
  const title = documentName(found);
  const facts = compact([
    formatName(format),
    pages !== null && texts.pages(pages),
    fileSize(size),
    texts.version(version),
  ]).join(' · ');
  const made = texts.madeAt(thaiDateTime(at));
  const part = units && documentTexts.partOf(unitNames(organisation, units));
  const changed = changes.map((change) => row({ label: change }));
  return sheetMessage({
    kicker: organisation.name,
    title,
    lines: compact([part, facts, made, !isNew && texts.same]),
    sections: [
      section(version > 1 && isNew ? texts.changed : null, isNew ? changed : []),
      section(
        null,
        findings.length > 0
          ? [row({ label: texts.inSpiteOf, captions: [plain(texts.findings(findings.length))] })]
          : [],
      ),
    ],
    notes: [texts.linkLasts],
    buttons: [uriAction(labels.open, url)],
    altText: compact([title, part, facts, made]).join(' '),
    quickReplies: [],
  });
}
