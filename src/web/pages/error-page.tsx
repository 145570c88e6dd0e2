import type { Request, Response } from 'express';
import { Layout } from './layout';
import { sendPrivate } from './send-page';
import { type ErrorStatus, errorTexts } from './texts';

/** Why a page is not shown; the message, where there is one, is a Thai sentence for who asked. */
export class PageError extends Error {
  override readonly name = 'PageError';
  constructor(
    readonly status: ErrorStatus,
    /** what to do next, in place of the standard sentence */
    readonly next?: string,
  ) {
    super(errorTexts[status].title);
  }
}

function ErrorPage({ status, next }: { status: ErrorStatus; next: string | undefined }) {
  const { title, next: standard } = errorTexts[status];
  return (
    <Layout title={title} office={null}>
      <div class="card narrow">
        <h1>{title}</h1>
        <p>{next ?? standard}</p>
      </div>
    </Layout>
  );
}

/** Says what went wrong as a page. */
export function sendError(request: Request, response: Response, status: ErrorStatus, next?: string): void {
  if (status === 429) response.set('Retry-After', '600');
  sendPrivate(request, response, <ErrorPage status={status} next={next} />, status);
}
