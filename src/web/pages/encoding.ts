import type { Request } from 'express';

/** How a browser takes an answer compressed; null: not at all. */
export function encodingFor(request: Request): 'br' | 'gzip' | null {
  const found = request.acceptsEncodings('br', 'gzip', 'identity');
  return found === 'br' || found === 'gzip' ? found : null;
}
