import { createHash, randomBytes } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { refuseTry } from '../../../domain/abilities/refuse-try';
import { theOffice } from '../../../domain/abilities/things';
import { localDate } from '../../../domain/calendar/dates';
import { findVisitor } from '../../../domain/sessions/find-visitor';
import { formToken, isSame, readHeld } from '../../../domain/sessions/secrets';
import { Refusal } from '../../../refusal';
import { PageError } from '../error-page';
import { Layout } from '../layout';
import { formOf, isPageAsked, type PageContext, type Shown, type StaffPage, textsOf, type Visit } from '../page';
import { readForm } from '../read-form';
import { leadTo, sendPrivate } from '../send-page';
import { readSentForm } from '../sent-file';
import { SignedOutPage } from '../sign-in/pages';
import { showDesk } from '../sign-in/routes';
import { requireSameOrigin } from '../sign-in/same-origin';
import { texts as signInTexts } from '../sign-in/texts';
import { dropUploads, readMultipart } from '../uploads';
import { NAV, STAFF_PAGES } from './all-pages';
import { LostFormPage, type Written, written, writtenIn } from './lost-form';

/** `/dashboard/…`: the pages of whoever is signed in. */
export function staffRoutes(context: PageContext): Router {
  const router = Router();
  for (const page of STAFF_PAGES) {
    router[page.method](page.path, async (request, response) => {
      const visit = await visitOf(context, request);
      if (visit) await answer(context, page, visit, request, response);
      else if (isPageAsked(request)) await showDesk(context, request, response);
      else await giveBack(context, request, response);
    });
  }
  return router;
}

/**
 * Somebody sends a form who is not signed in any more: what they wrote is shown, so that it is not lost.
 * @throws PageError 401 where nothing was written, 403 from elsewhere, 429
 */
async function giveBack(context: PageContext, request: Request, response: Response): Promise<void> {
  requireSameOrigin(request, context.baseUrl);
  if (await context.limiter.isTooMany(request.ip ?? '')) throw new PageError(429);
  const words = await writtenIn(request, response, context.clock.now());
  if (words.length === 0) throw new PageError(401);
  sendPrivate(request, response, <LostFormPage written={words} why="signedOut" />, 401);
}

async function visitOf({ clock, cookies, links, lineId, line }: PageContext, request: Request): Promise<Visit | null> {
  const now = clock.now();
  const held = cookies.session(request);
  const visitor = await findVisitor(held, now);
  const cookie = readHeld(held);
  if (!visitor || !cookie) return null;
  return {
    ...visitor,
    ...line,
    now,
    today: localDate(now),
    links,
    lineId,
    params: textsOf(request.params),
    query: textsOf(request.query),
    form: {},
    uploads: [],
    sent: null,
    leftOut: 0,
    formToken: formToken(cookie.secret),
    shownAs: randomBytes(9).toString('base64url'),
    eventId: `page ${visitor.session._id}`,
  };
}

async function answer(
  context: PageContext,
  page: StaffPage,
  asked: Visit,
  request: Request,
  response: Response,
): Promise<void> {
  if (page.method === 'post') requireSameOrigin(request, context.baseUrl);
  await requireWho(page, asked);
  const visit = page.method === 'post' ? await withForm(page, asked, request, response) : asked;
  if ('lost' in visit) {
    if (visit.lost.length === 0) throw new PageError(403, signInTexts.formOver);
    sendPrivate(request, response, <LostFormPage written={visit.lost} why="signedInAnew" />, 403);
    return;
  }
  const before = page.isKept ? await context.kept.staff.before(visit) : null;
  const shown = await shownBy(page, visit);
  if ('signedOut' in shown) {
    context.cookies.dropSession(response);
    sendPrivate(request, response, <SignedOutPage />);
    return;
  }
  if ('to' in shown) return leadTo(response, shown.to);
  const nav = NAV.filter(({ who }) => abilitiesOf(visit.person, theOffice)[who]);
  const bytes = sendPrivate(
    request,
    response,
    <Layout title={shown.title} office={visit.organisation.name} nav={nav} here={shown.here} refresh={shown.refresh}>
      {shown.body}
    </Layout>,
    shown.isRefused ? 422 : 200,
  );
  if (before) context.kept.staff.keep(request, visit, before, { headers: { ...response.getHeaders() }, bytes });
}

/**
 * What a form of a page says that was shown to this session. Its token stands first in it, so that no file of another's is taken in.
 * @returns `lost`: it was shown to another session, as before its person signed in once more; what was written in it
 */
async function withForm(
  page: StaffPage,
  visit: Visit,
  request: Request,
  response: Response,
): Promise<Visit | { lost: Written[] }> {
  const isOwn = (token: string | undefined): boolean => isSame(token ?? '', visit.formToken);
  const { organisation, now, session } = visit;
  const keepLocation = organisation.keepPhotoLocation ?? false;
  const takesFiles = (form: ReadonlyMap<string, string>): boolean => isOwn(form.get('token'));
  let sent: Pick<Visit, 'form' | 'uploads' | 'leftOut' | 'sent'> = { form: {}, uploads: [], leftOut: 0, sent: null };
  if (page.isMultipart && request.is('multipart/form-data')) {
    sent = { ...sent, ...(await readMultipart(request, { takesFiles, keepLocation, now })) };
  } else if (page.bringsFile && request.is('multipart/form-data')) {
    sent = { ...sent, ...(await readSentForm(request, takesFiles)) };
  } else {
    sent = { ...sent, form: await readForm(request, response) };
  }
  const form = formOf(sent.form);
  if (!isOwn(form.token)) return { lost: written(form) };
  const said = createHash('sha256')
    .update(JSON.stringify([session._id, request.path, form]))
    .digest('base64url');
  return { ...visit, ...sent, form, eventId: `page ${said.slice(0, 32)}` };
}

async function shownBy(page: StaffPage, visit: Visit): Promise<Shown> {
  const drop = () => dropUploads(visit.uploads.filter(({ isKept }) => !isKept));
  try {
    const shown = await orRefused(() => page.show(visit));
    await drop();
    return shown;
  } catch (error) {
    // After a fault it is not known whether a record says that a file is kept.
    if (error instanceof PageError) await drop();
    throw error;
  }
}

async function requireWho({ who, path }: StaffPage, { office, person, session, now }: Visit): Promise<void> {
  if (abilitiesOf(person, theOffice)[who]) return;
  const refusal = new Refusal('may_not', signInTexts.mayNot);
  const trying = { person, now, eventId: `page ${session._id}` };
  await orRefused(() => refuseTry(office, trying, { ability: who, subject: `page ${path}` }, refusal));
}

/** What is not there is not found; what else is refused says why. */
const NOT_THERE = new Set(['no_plan', 'no_such_measure', 'no_such_year', 'no_year', 'no_such_announcement']);

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw new PageError(NOT_THERE.has(error.code) ? 404 : 403, error.message);
    throw error;
  }
}
