import express, { type Request, type Response } from 'express';
import { PageError } from './error-page';
import { textsOf } from './page';

/** Far more than a form's fields hold: a Thai letter takes nine bytes in it, and what is too long for a field is to be told at the field. */
const MOST_OF_A_FORM = '1mb';
const parse = express.urlencoded({ extended: false, limit: MOST_OF_A_FORM });

/**
 * The fields of a form without files.
 * @throws PageError 413; what else Express finds wrong with it
 */
export async function readForm(request: Request, response: Response): Promise<Record<string, string>> {
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: { status?: unknown }) => {
      if (error) reject(error.status === 413 ? new PageError(413) : error);
      else resolve();
    });
  });
  return textsOf(request.body);
}
