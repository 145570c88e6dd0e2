import type { Request } from 'express';

/** How a browser takes an answer compressed; null: not at all. */
export function encodingFor(request: Request): 'br' | 'gzip' | null {
  const taken = request.acceptsEncodings();
  return (['br', 'gzip'] as const).find((one) => taken.includes(one)) ?? null;
}
