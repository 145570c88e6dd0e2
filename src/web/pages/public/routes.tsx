import { type Request, type Response, Router } from 'express';
import type { ReleasedPaper } from '../../../domain/documents/released-papers';
import { readContent } from '../../../domain/evidence/content-store';
import { mimeOf } from '../../../domain/evidence/file-types.rules';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import {
  allReleased,
  loadPublication,
  officeAt,
  type Publication,
  releasedPaper,
  releasedYears,
} from '../../../domain/publications/publication';
import { pour } from '../../pour';
import { PageError } from '../error-page';
import type { PageContext } from '../page';
import { pageHeaders, pageText } from '../send-page';
import { yearIn } from '../year-in';
import type { Made } from './cache';
import { catalogOf, csvOf, csvwOf, jsonOf } from './open-data';
import { OfficePage, YearPage } from './pages';
import { previewPicture } from './preview';
import { officeTexts } from './texts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** What of a year there is, by how its address ends. */
const FORMS: Record<string, (publication: Publication, address: string) => Made> = {
  '': (publication, address) => ({
    type: HTML,
    content: pageText(<YearPage publication={publication} address={address} />),
  }),
  '.json': (publication, address) => asJson(jsonOf(publication, address)),
  '.csv': (publication) => ({ type: 'text/csv; charset=utf-8', content: csvOf(publication) }),
  '.csv-metadata.json': (publication, address) => asJson(csvwOf(publication, `${address}.csv`)),
};

const asJson = (value: object, type = JSON_TYPE): Made => ({ type, content: JSON.stringify(value, null, 1) });

/** `/public/…`: what offices released, for everybody; with `/robots.txt` and `/sitemap.xml`, which say where that is. */
export function publicRoutes({ baseUrl, kept: { open: cache } }: PageContext): Router {
  const router = Router();
  const give = (path: string, make: (request: Request<Record<string, string>>) => Promise<Made>): void => {
    router.get(path, async (request: Request<Record<string, string>>, response: Response) => {
      pageHeaders(response);
      const office = request.params.slug ?? null;
      await cache.answer(request as Request, response, { office, make: () => make(request) });
    });
  };
  give('/robots.txt', async () => ({
    type: 'text/plain; charset=utf-8',
    content: `User-agent: *\nAllow: /public/\nDisallow: /\nSitemap: ${baseUrl}/sitemap.xml\n`,
  }));
  give('/sitemap.xml', async () => ({ type: 'application/xml; charset=utf-8', content: await sitemap(baseUrl) }));
  give('/public/:slug', async ({ params }) => {
    const organisation = await requireOffice(params.slug);
    const years = await releasedYears(organisation._id);
    return { type: HTML, content: pageText(<OfficePage organisation={organisation} years={years} />) };
  });
  give('/public/:slug/catalog.jsonld', async ({ params }) => {
    const organisation = await requireOffice(params.slug);
    const publications: Publication[] = [];
    for (const year of await releasedYears(organisation._id)) {
      const publication = await loadPublication(organisation, year);
      if (publication) publications.push(publication);
    }
    return asJson(catalogOf(organisation, publications, baseUrl), 'application/ld+json; charset=utf-8');
  });
  give('/public/:slug/:year', async ({ params }) => {
    const organisation = await requireOffice(params.slug);
    const [, year = '', ending = ''] = /^(\d{4})(\..+)?$/.exec(params.year ?? '') ?? [];
    const form = FORMS[ending];
    const publication = form && (await loadPublication(organisation, publicYear(year)));
    if (!publication) throw new PageError(404, form && officeTexts.noYear(year));
    return form(publication, `${baseUrl}/public/${organisation._id}/${year}`);
  });
  give('/public/:slug/:year/preview.png', async ({ params }) => {
    const publication = await requirePublication(params);
    return { type: 'image/png', content: await previewPicture(publication) };
  });
  router.get('/public/:slug/:year/:paper', async (request, response) => {
    const organisation = await requireOffice(request.params.slug);
    const year = publicYear(request.params.year);
    const paper = await releasedPaper(organisation._id, year, request.params.paper);
    if (!paper) throw new PageError(404, officeTexts.noPaper);
    await givePaper(paper, organisation, request, response);
  });
  return router;
}

/** The bytes as the worker of documents made them. Browsers ask each time whether it still stands. */
async function givePaper(
  { version, name }: ReleasedPaper,
  { _id: office }: Organisation,
  request: Request<object>,
  response: Response,
): Promise<void> {
  const { _id, format, fiscalYear, sha256, size, at } = version;
  const etag = `"${sha256}"`;
  response.set({
    'Cache-Control': 'public, no-cache',
    ETag: etag,
    'Last-Modified': at.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "script-src 'none'; frame-ancestors 'none'",
    'Content-Type': mimeOf(format),
    'Content-Disposition': `inline; filename="${office}-${fiscalYear}-${name}"`,
  });
  if (request.get('if-none-match')?.includes(etag)) {
    response.status(304).end();
    return;
  }
  response.set('Content-Length', String(size));
  if (request.method === 'HEAD') response.end();
  else await pour(readContent('documents', _id), response);
}

/** @throws PageError 404 */
async function requirePublication(params: Record<string, string>): Promise<Publication> {
  const organisation = await requireOffice(params.slug);
  const publication = await loadPublication(organisation, publicYear(params.year));
  if (!publication) throw new PageError(404, officeTexts.noYear(params.year ?? ''));
  return publication;
}

/** @throws PageError 404 */
function publicYear(said: string | undefined): number {
  const year = yearIn(said);
  if (year === undefined) throw new PageError(404, officeTexts.noSuchYear);
  return year;
}

async function requireOffice(slug: string | undefined): Promise<Organisation> {
  const organisation = await officeAt(slug ?? '');
  if (!organisation) throw new PageError(404, officeTexts.noOffice);
  return organisation;
}

async function sitemap(baseUrl: string): Promise<string> {
  const addresses = (await allReleased()).flatMap(({ office, years }) => [
    `${baseUrl}/public/${office}`,
    ...years.map((year) => `${baseUrl}/public/${office}/${year}`),
  ]);
  const entries = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
}
