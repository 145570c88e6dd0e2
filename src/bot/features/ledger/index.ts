import { button, type Feature, intent, reads, route } from '../../feature';
import { sentButton } from './buttons';
import { showOwn } from './show-own';
import { showSent, showSentPage } from './show-sent';
import { helpTexts } from './texts';
import { whyNot } from './why-not';

/** What the bot sent by itself, to whom, why, and what became of it: to everybody their own, to admins all. */
export const ledgerFeature: Feature = {
  name: 'ledger',
  routes: [
    reads(route(intent('why_not_sent'), 'member', whyNot, 'private')),
    reads(route(intent('why_sent'), 'member', showOwn, 'private')),
    reads(route(intent('sent_messages'), 'administer', showSent, 'private')),
    reads(route(button(sentButton), 'administer', showSentPage, 'private')),
  ],
  help: [
    { ...helpTexts.why, who: 'member', place: 'private' },
    { ...helpTexts.whyNot, who: 'member', place: 'private' },
    { ...helpTexts.sent, who: 'administer', place: 'private' },
  ],
};
