import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { GROUP_KEYS } from './groups';

/** Shows the commands that help with a task. */
export const groupButton = definePostback('help.group', z.object({ group: z.enum(GROUP_KEYS) }));
