import { isAbsolute, resolve } from 'node:path';

/** npm starts scripts in the project's folder; a relative name means the folder the person is in. */
export function pathHere(name: string): string {
  return isAbsolute(name) ? name : resolve(process.env.INIT_CWD ?? '.', name);
}
