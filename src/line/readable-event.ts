import { anyNumber, listOf, maybe, numberUpTo, object, ofType, text, yesOrNo } from './shape';

/** MongoDB 4.0 indexes a kilobyte at most: this leaves room for two ids of three-byte characters. LINE's own have 33 characters. */
const id = text(1, 128);
/** Longer than any name, token or button data of LINE's. */
const line = text(0, 1_024);
/** Twice what LINE lets a person write. */
const words = text(0, 20_000);
/** Further than this from 1970, a number is no time. */
const time = numberUpTo(8.64e15);

const source = ofType(id, {
  user: object({ userId: maybe(id) }),
  group: object({ groupId: id, userId: maybe(id) }),
  room: object({ roomId: id, userId: maybe(id) }),
});

const typed = ofType(id, {});
const mention = object({ mentionees: listOf(typed) });
const imageSet = object({ id, index: maybe(anyNumber), total: maybe(anyNumber) });
const contentProvider = maybe(typed);
const message = ofType(id, {
  text: object({ id, text: words, mention: maybe(mention) }),
  image: object({ id, contentProvider, imageSet: maybe(imageSet) }),
  video: object({ id, contentProvider }),
  audio: object({ id, contentProvider }),
  file: object({ id, fileName: line }),
});

const members = object({ members: listOf(object({ userId: maybe(id) })) });
const params = object({ date: maybe(line), time: maybe(line), datetime: maybe(line) });
const anyEvent = object({
  webhookEventId: maybe(id),
  timestamp: maybe(time),
  mode: maybe(line),
  replyToken: maybe(line),
  source: maybe(source),
  deliveryContext: maybe(object({ isRedelivery: maybe(yesOrNo) })),
});
const event = ofType(id, {
  message: object({ timestamp: time, message }),
  postback: object({ postback: object({ data: line, params: maybe(params) }) }),
  unsend: object({ unsend: object({ messageId: id }) }),
  memberJoined: object({ joined: members }),
  memberLeft: object({ left: members }),
});

/**
 * Looks whether an event has what we read of it: whatever passes here, no handler trips over its shape. Types and properties that nobody
 * knows yet are let through, since LINE adds them without notice.
 * @returns the path to what is wrong with it, as LINE names it (`message.text`); null when it can be worked with
 */
export function faultOf(candidate: unknown): string | null {
  const fault = anyEvent(candidate) ?? event(candidate);
  return fault === '' ? 'event' : fault;
}
