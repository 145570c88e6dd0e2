import { z } from 'zod';
import { definePostback } from '../../../line/postback';

export const deleteButton = definePostback('own_data.delete', z.object({}));
export const keepButton = definePostback('own_data.keep', z.object({}));
