import { z } from 'zod';
import { definePostback } from '../../../line/postback';

/** Shows the help from a place in the list of commands on. */
export const moreHelpButton = definePostback('help.more', z.object({ from: z.int().min(0) }));
