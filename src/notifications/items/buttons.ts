import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const item = z.object({ year: payloads.year, code: payloads.item });
/** Begins to say where an item is published. */
export const reportItemButton = definePostback('items.report', item);
export type OpenItem = z.infer<typeof item>;
