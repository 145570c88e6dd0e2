import { mongo } from 'mongoose';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { requireDocument, unitsInDocument } from '../../../../domain/documents/ask-for-document';
import { documentVersions, latestVersion } from '../../../../domain/documents/document.model';
import { documentKey, formatsOf } from '../../../../domain/documents/kinds.rules';
import { documentName } from '../../../../domain/documents/texts';
import { askedPlan } from '../../../../domain/measures/plan';
import { planRecordsOf } from '../../../../domain/measures/plan-record.model';
import { texts as shared } from '../../../../ui/texts';
import { PageError } from '../../error-page';
import type { Shown, StaffPage, Visit } from '../../page';
import { Years } from '../../parts/years';
import { yearIn } from '../../year-in';
import { askFor, onePaper } from './one';
import { addressOf, HERE, type OfficePaper, papersFor } from './papers';
import { texts } from './texts';

/** The office's papers: checked, made by a worker while the page waits, each version with what it changed, and downloaded. */
export const documentPages: StaffPage[] = [
  { method: 'get', path: '/documents', who: 'documents', show: list },
  { method: 'get', path: '/documents/:year/:kind/:round', who: 'documents', show: onePaper },
  { method: 'post', path: '/documents/:year/:kind/:round', who: 'documents', show: askFor },
  { method: 'get', path: '/documents/files/:id', who: 'documents', show: download },
];

async function list(visit: Visit): Promise<Shown> {
  const { office, now, person, query } = visit;
  const { fiscalYear } = await askedPlan(office, now, yearIn(query.year));
  const years = (await planRecordsOf(office)).map((one) => one.fiscalYear).reverse();
  const papers: { paper: OfficePaper; at: Date | null }[] = [];
  for (const paper of papersFor(person)) {
    const units = unitsInDocument(person, paper.kind);
    const made: Date[] = [];
    for (const format of formatsOf(paper.kind)) {
      const latest = await latestVersion(office, documentKey({ ...paper, fiscalYear, format, units }));
      if (latest) made.push(latest.at);
    }
    papers.push({ paper, at: made.sort((a, b) => b.getTime() - a.getTime())[0] ?? null });
  }
  const body = (
    <>
      <div class="head">
        <p class="kicker">{shared.year(fiscalYear)}</p>
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
        <Years years={years} year={fiscalYear} href={(year) => `${HERE}?year=${year}`} />
      </div>
      <div class="card">
        <ul class="plain lines">
          {papers.map(({ paper, at }) => (
            <li class="row apart" key={addressOf(fiscalYear, paper)}>
              <a href={addressOf(fiscalYear, paper)}>{documentName({ ...paper, fiscalYear })}</a>
              <span class="faint small">{at ? texts.latest(thaiDateTime(at)) : texts.neverMade}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
  return { title: texts.title, here: HERE, body };
}

/** Leads to a version's bytes, by a link for this reader that is signed now. */
async function download({ office, person, now, eventId, links, params }: Visit): Promise<Shown> {
  const id = params.id ?? '';
  const found = mongo.ObjectId.isValid(id)
    ? await documentVersions(office).findOne({ _id: new mongo.ObjectId(id) })
    : null;
  if (!found) throw new PageError(404, texts.noSuchPaper);
  await requireDocument({ office, person, now, eventId }, found);
  const link = links.to({ office, id: found._id, form: 'document', reader: person._id }, now);
  return { to: link.slice(links.baseUrl.length) };
}
