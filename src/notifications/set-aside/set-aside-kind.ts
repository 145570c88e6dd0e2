import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { textMessage } from '../../line/compose';
import { setAsideTexts } from './texts';

export const SET_ASIDE = 'set_aside';

const payload = z.object({ what: z.enum(['event', 'evidence']), id: z.string() });
export type SetAside = z.infer<typeof payload>;

/** Tells admins of something that is not tried any more, because processes died of it. */
export const setAsideKind: MessageKind = {
  kind: SET_ASIDE,
  sameForAll: true,
  async prepare(_office, rows) {
    return new Map(
      rows.map((row): [string, Prepared] => {
        const { what, id } = payload.parse(row.payload);
        return [rowKey(row), { send: [textMessage(setAsideTexts.told(what, id))] }];
      }),
    );
  },
  reason: () => setAsideTexts.reason,
};
