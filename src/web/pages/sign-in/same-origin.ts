import type { Request } from 'express';
import { PageError } from '../error-page';

/**
 * Lets pass what a form of our own pages sent: every browser says where a form was.
 * @throws PageError 403
 */
export function requireSameOrigin(request: Request, baseUrl: string): void {
  const origin = request.get('origin');
  const host = hostOf(origin);
  if (host === null || (host !== request.get('host') && host !== hostOf(baseUrl))) throw new PageError(403);
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null;
}
