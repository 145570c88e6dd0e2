import type { Organisation } from '../organisations/organisation.model';
import type { ItemPageSaid } from '../papers/keep-item-pages';
import { itemPagesSchema } from './office-yaml.schema';
import { officeText } from './texts';
import { unitByName, unitNames } from './unit-names';
import type { YamlSource } from './yaml-source';

/**
 * Reads one entry of `item_pages`: where the O items of a year are published.
 * @param organisation null when that part is broken: units are then not checked
 */
export function readItemPages(
  source: YamlSource,
  path: readonly PropertyKey[],
  organisation: Organisation | null,
): ItemPageSaid[] {
  const part = source.read(itemPagesSchema, path);
  if (!part) return [];
  return part.items.map(({ code, title, unit, url, published }, index) => {
    const at = [...path, 'items', index];
    if (!code.startsWith('O')) source.problem([...at, 'code'], officeText.noPublicItem(code));
    if (part.items.slice(0, index).some((one) => one.code === code)) source.problem(at, officeText.duplicateItem(code));
    const found = unit !== null && organisation ? unitByName(organisation, unit) : null;
    if (unit !== null && organisation && !found) {
      source.problem([...at, 'unit'], officeText.unknownUnit(unit, unitNames(organisation)));
    }
    return { fiscalYear: part.year, code, title, unit: found?.key ?? null, url, publishedOn: published };
  });
}
