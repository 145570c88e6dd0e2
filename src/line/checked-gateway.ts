import { type SendPlace, validateMessages } from './checks/validate-messages';
import { FixedMessages, messagesOf } from './fixed-messages';
import type { Gateway } from './gateway';
import { LineError } from './line-error';
import type { Message } from './types';

const DETAILS_SAID = 3;

/**
 * The gateway that asks LINE for nothing that LINE takes from nobody: what it sends is held against LINE's limits with the data in it.
 * What does not fit throws a `LineError` that is malformed, as LINE's own refusal is.
 */
export function checkedGateway(gateway: Gateway): Gateway {
  return {
    ...gateway,
    reply: async (token, messages) => {
      refuseMalformed(messages, 'reply');
      return gateway.reply(token, messages);
    },
    push: async (to, messages, key) => {
      refuseMalformed(messages, 'push');
      return gateway.push(to, messages, key);
    },
    multicast: async (to, messages, key) => {
      refuseMalformed(messages, 'multicast');
      return gateway.multicast(to, messages, key);
    },
  };
}

function refuseMalformed(messages: Message[] | FixedMessages, place: SendPlace): void {
  if (messages instanceof FixedMessages && messages.isTaken) return;
  const details = validateMessages(messagesOf(messages), place);
  if (details.length === 0) return;
  const said = details.slice(0, DETAILS_SAID).map(({ property, message }) => `${property}: ${message}`);
  const text = `${place}: not asked, since LINE takes no such message: ${said.join('; ')}`;
  throw new LineError('refused', 400, false, text, null, { isMalformed: true });
}
