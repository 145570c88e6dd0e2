import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { thaiDateTime } from '../../domain/calendar/dates';
import { messageAction, textMessage } from '../../line/compose';
import { OPEN_CODES, pausedTexts } from './texts';

export const CODES_PAUSED = 'codes.paused';

const paused = z.object({ until: z.iso.datetime() });
export type CodesPaused = z.infer<typeof paused>;

/** Tells admins that so many wrong codes were typed that nobody can register for a while. */
export const codesPausedKind: MessageKind = {
  kind: CODES_PAUSED,
  sameForAll: true,
  async prepare(_office, rows) {
    return new Map(
      rows.map((row): [string, Prepared] => {
        const until = thaiDateTime(new Date(paused.parse(row.payload).until));
        return [rowKey(row), { send: [textMessage(pausedTexts.told(until), [messageAction(OPEN_CODES)])] }];
      }),
    );
  },
  reason: () => pausedTexts.reason,
};
