import type { RequestHandler } from 'express';

/** A digit of ๐ to ๙ as addresses write it; its last sign is the digit. */
const THAI_DIGIT = /%E0%B9%9(\d)/gi;

/** Leads on from years, rounds and numbers in Thai digits, as people type them, to the page's one address. */
export const thaiDigits: RequestHandler = ({ originalUrl, method }, response, next) => {
  const [path = '', ...query] = originalUrl.split('?');
  const read = path.replace(THAI_DIGIT, '$1');
  if (read === path || !['GET', 'HEAD'].includes(method)) return next();
  response
    .status(302)
    .set({ Location: [read, ...query].join('?'), 'Cache-Control': 'no-store' })
    .end();
};
