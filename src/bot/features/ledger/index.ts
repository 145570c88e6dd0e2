import { button, command, type Feature, route } from '../../feature';
import { sentButton } from './buttons';
import { SENT, WHY_GOT, WHY_NOT } from './commands';
import { showOwn } from './show-own';
import { showSent, showSentPage } from './show-sent';
import { helpTexts } from './texts';
import { whyNot } from './why-not';

/** What the bot sent by itself, to whom, why, and what became of it: to everybody their own, to admins all. */
export const ledgerFeature: Feature = {
  name: 'ledger',
  routes: [
    route(command(WHY_NOT, 'ทำไมไม่ได้รับแจ้งเตือน'), 'member', whyNot, 'private'),
    route(command(WHY_GOT, 'ทำไมได้รับข้อความนี้'), 'member', showOwn, 'private'),
    route(command(SENT, 'ข้อความที่ส่ง'), 'administer', showSent, 'private'),
    route(button(sentButton), 'administer', showSentPage, 'private'),
  ],
  help: [
    { ...helpTexts.why, who: 'member', place: 'private' },
    { ...helpTexts.whyNot, who: 'member', place: 'private' },
    { ...helpTexts.sent, who: 'administer', place: 'private' },
  ],
};
