import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../root';
import type { Names } from './card-expression';
import { type Fill, type Json, readTemplate } from './card-template';
import type { FlexContainer } from './types';

// A card is a JSON template in flex-templates/, in the notation of JSON-e: `$map` repeats, `$if` leaves out, `${…}` inserts.
// `part(name, data)` fills in another template from flex-templates/parts/. Each is read once.
const templates = new Map<string, Fill>();

function template(name: string): Fill {
  let found = templates.get(name);
  if (found === undefined) {
    const json = JSON.parse(readFileSync(join(projectRoot(), 'flex-templates', `${name}.json`), 'utf8')) as Json;
    found = readTemplate(json, fillPart);
    templates.set(name, found);
  }
  return found;
}

const fillPart = (name: string, data: Names): unknown => template(`parts/${name}`)(data);

/**
 * Fills a card. The values are texts and lists that the caller has cut to size; actions are LINE action objects.
 * @param name path under flex-templates/ without `.json`, e.g. `score/total`
 * @throws when the template needs a value that `data` does not have
 */
export function fillCard(name: string, data: Names): FlexContainer {
  return template(name)(data) as FlexContainer;
}
