import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsone from 'json-e';
import { projectRoot } from '../root';
import type { FlexContainer } from './types';

// A card is a JSON template in flex-templates/, filled by json-e (https://json-e.js.org): `$map` repeats, `$if` leaves out,
// `${…}` inserts. `part(name, data)` fills in another template from flex-templates/parts/.
type Template = Parameters<typeof jsone>[0];
const templates = new Map<string, Template>();

function template(name: string): Template {
  let found = templates.get(name);
  if (found === undefined) {
    found = JSON.parse(readFileSync(join(projectRoot(), 'flex-templates', `${name}.json`), 'utf8')) as Template;
    templates.set(name, found);
  }
  return found;
}

type Data = { [key: string]: unknown };

function fill(name: string, data: Data): unknown {
  const part = (partName: string, partData: Data): unknown => fill(`parts/${partName}`, partData);
  return jsone(template(name), { ...data, part });
}

/**
 * Fills a card. The values are texts and lists that the caller has cut to size; actions are LINE action objects.
 * @param name path under flex-templates/ without `.json`, e.g. `score/total`
 * @throws when the template needs a value that `data` does not have
 */
export function fillCard(name: string, data: Data): FlexContainer {
  return fill(name, data) as FlexContainer;
}
