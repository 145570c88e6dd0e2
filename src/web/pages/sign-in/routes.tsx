import { type Request, type Response, Router } from 'express';
import { findOrganisation } from '../../../domain/organisations/organisation.model';
import { deskState, enterFromDesk, openDesk } from '../../../domain/sessions/desks';
import { deviceName, SIGN_IN_MS } from '../../../domain/sessions/session.rules';
import { officeOfSignInLink, SIGN_IN_GOALS, useSignInLink } from '../../../domain/sessions/sign-in-links';
import { PageError } from '../error-page';
import type { PageContext } from '../page';
import { leadTo, sendPrivate } from '../send-page';
import { DeskPage, LinkPage } from './pages';
import { requireSameOrigin } from './same-origin';
import { texts } from './texts';

const DESK_ASKS_SECONDS = 5;

/** `/dashboard/sign-in/…`: the link of the chat. */
export function signInRoutes(context: PageContext): Router {
  const { clock, cookies, baseUrl } = context;
  const router = Router();
  router.get('/:held', async (request, response) => {
    await requirePatience(context, request);
    const office = await officeOfSignInLink(request.params.held, clock.now());
    const organisation = office && (await findOrganisation(office));
    if (!organisation) throw new PageError(410, texts.link.gone);
    sendPrivate(request, response, <LinkPage office={organisation.name} />);
  });
  router.post('/:held', async (request, response) => {
    await requirePatience(context, request);
    requireSameOrigin(request, baseUrl);
    const device = deviceName(request.get('user-agent'));
    const session = await useSignInLink(request.params.held, device, clock.now());
    if (session === null) throw new PageError(410, texts.link.gone);
    cookies.keepSession(response, session);
    const goal = SIGN_IN_GOALS.find((one) => one === request.query.to);
    leadTo(response, goal ? `/dashboard/${goal}` : '/dashboard');
  });
  return router;
}

/**
 * What a browser gets in which nobody is signed in: a code to be typed into the chat, and once that is done the page it asked for.
 * @throws PageError 429
 */
export async function showDesk(context: PageContext, request: Request, response: Response): Promise<void> {
  const { clock, cookies } = context;
  const here = request.originalUrl;
  const now = clock.now();
  const kept = cookies.desk(request);
  const state = kept ? await deskState(kept.secret, now) : 'over';
  if (kept && state === 'allowed') {
    const session = await enterFromDesk(kept.secret, now);
    cookies.dropDesk(response);
    if (session !== null) cookies.keepSession(response, session);
    leadTo(response, here);
    return;
  }
  if (kept && state === 'waits') return sendDesk(request, response, kept.code, here);
  await requirePatience(context, request);
  const opened = await openDesk(deviceName(request.get('user-agent')), now);
  cookies.keepDesk(response, opened, SIGN_IN_MS);
  sendDesk(request, response, opened.code, here);
}

function sendDesk(request: Request, response: Response, code: string, here: string): void {
  // It asks again by itself until the code was typed.
  response.set('Refresh', String(DESK_ASKS_SECONDS));
  sendPrivate(request, response, <DeskPage code={code} here={here} />);
}

/** @throws PageError 429 when too much is tried from one address */
async function requirePatience({ limiter }: PageContext, request: Request): Promise<void> {
  if (await limiter.isTooMany(request.ip ?? '')) throw new PageError(429);
}
