import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const id = payloads.id;

const oneClaim = z.object({ claim: id });
export type OfClaim = z.infer<typeof oneClaim>;

/** An admin says whom a claimant is: shows what that means. */
export const checkButton = definePostback('account.check', oneClaim.extend({ person: id }));
export type ClaimCheck = z.infer<typeof checkButton.schema>;
/** `rights`: a key of the rights that were shown; others are shown anew before they are given. */
export const confirmButton = definePostback('account.yes', oneClaim.extend({ person: id, rights: z.string().max(20) }));
export type ClaimConfirm = z.infer<typeof confirmButton.schema>;
export const refuseButton = definePostback('account.no', oneClaim);
