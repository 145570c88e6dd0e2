import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

export { type OpenItem, reportItemButton } from '../../../notifications/items/buttons';

const place = z.object({ year: payloads.year, from: payloads.from });
/** Goes on in the list of a year's items. */
export const moreItemsButton = definePostback('items.page', place);
export type ItemsPlace = z.infer<typeof place>;

/** Asks which unit is to see to an item. */
export const assignItemButton = definePostback('items.assign', z.object({ year: payloads.year, code: payloads.item }));
/** Asks for the list of a year's items. */
export const listItemsButton = definePostback('items.list', z.object({ year: payloads.year }));
