import { type Request, type Response, Router } from 'express';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import {
  allReleased,
  loadPublication,
  officeAt,
  type Publication,
  releasedYears,
} from '../../../domain/publications/publication';
import { PageError } from '../error-page';
import type { PageContext } from '../page';
import { pageHeaders, pageText } from '../send-page';
import { type Made, PublicCache } from './cache';
import { catalogOf, csvOf, csvwOf, jsonOf } from './open-data';
import { OfficePage, YearPage } from './pages';
import { officeTexts } from './texts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** What of a year there is, by how its address ends. */
const FORMS: Record<string, (publication: Publication, address: string) => Made> = {
  '': (publication, address) => ({
    type: HTML,
    text: pageText(<YearPage publication={publication} address={address} />),
  }),
  '.json': (publication) => asJson(jsonOf(publication)),
  '.csv': (publication) => ({ type: 'text/csv; charset=utf-8', text: csvOf(publication) }),
  '.csv-metadata.json': (publication, address) => asJson(csvwOf(publication, `${address}.csv`)),
};

const asJson = (value: object, type = JSON_TYPE): Made => ({ type, text: JSON.stringify(value, null, 1) });

/** `/public/…`: what offices released, for everybody; with `/robots.txt` and `/sitemap.xml`, which say where that is. */
export function publicRoutes({ baseUrl, clock }: PageContext): Router {
  const cache = new PublicCache();
  const router = Router();
  const give = (path: string, make: (request: Request<Record<string, string>>) => Promise<Made>): void => {
    router.get(path, async (request: Request<Record<string, string>>, response: Response) => {
      pageHeaders(response);
      await cache.answer(request as Request, response, clock.now(), () => make(request));
    });
  };
  give('/robots.txt', async () => ({
    type: 'text/plain; charset=utf-8',
    text: `User-agent: *\nAllow: /public/\nDisallow: /\nSitemap: ${baseUrl}/sitemap.xml\n`,
  }));
  give('/sitemap.xml', async () => ({ type: 'application/xml; charset=utf-8', text: await sitemap(baseUrl) }));
  give('/public/:slug', async ({ params }) => {
    const organisation = await requireOffice(params.slug);
    const years = await releasedYears(organisation._id);
    return { type: HTML, text: pageText(<OfficePage organisation={organisation} years={years} />) };
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
    const publication = form && (await loadPublication(organisation, Number(year)));
    if (!publication) throw new PageError(404, officeTexts.noYear(year));
    return form(publication, `${baseUrl}/public/${organisation._id}/${year}`);
  });
  return router;
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
