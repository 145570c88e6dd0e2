import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { messageAction, textMessage } from '../../line/compose';
import { adminCodeTexts, OPEN_CODES } from './texts';

export const ADMIN_CODE_MADE = 'codes.admin_code_made';

/** Tells admins that somebody made an admin code at the server. */
export const adminCodeMadeKind: MessageKind = {
  kind: ADMIN_CODE_MADE,
  sameForAll: true,
  async prepare(_office, rows) {
    return new Map(
      rows.map((row): [string, Prepared] => [
        rowKey(row),
        { send: [textMessage(adminCodeTexts.made, [messageAction(OPEN_CODES)])] },
      ]),
    );
  },
  reason: () => adminCodeTexts.reason,
};
