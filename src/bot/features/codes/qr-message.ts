import type { FileLinks } from '../../../domain/evidence/file-links';
import { imageMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';

/** A picture of an address, to be scanned; none where LINE could not fetch it: this server has no public address. */
export function qrMessages(links: FileLinks, address: string, until: Date): Message[] {
  return links.baseUrl.startsWith('https:') ? [imageMessage(links.qr.to(address, until))] : [];
}
