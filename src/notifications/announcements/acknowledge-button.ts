import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const announcement = payloads.id;
const version = z.int().min(1);

/** รับทราบ on an announcement: the same for everybody, so that one message can go to all of them. */
export const acknowledgeButton = definePostback('announce.ack', z.object({ announcement, version }));
export type AcknowledgeButtonPayload = z.infer<typeof acknowledgeButton.schema>;
