import { z } from 'zod';

const errorBody = z.object({
  message: z.string().optional(),
  details: z.array(z.object({ message: z.string().optional(), property: z.string().optional() })).optional(),
});

/** `messages[0].text`, `A message (messages[0]) in the request body is invalid`; not `Failed to send messages`. */
const NAMES_MESSAGES = /(^|['(])messages\b/;

/**
 * Whether LINE refuses a request for the messages in it, and not for its token or whom they go to.
 * @param body of LINE's answer with status 400 https://developers.line.biz/en/reference/messaging-api/#error-responses
 */
export function refusesMessages(body: string): boolean {
  const parsed = errorBody.safeParse(parse(body));
  if (!parsed.success) return false;
  const { message, details = [] } = parsed.data;
  const said = [message, ...details.flatMap((one) => [one.message, one.property])];
  return said.some((text) => text !== undefined && NAMES_MESSAGES.test(text));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's page, say: it tells nothing of messages.
    return null;
  }
}
