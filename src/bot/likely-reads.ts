import { takeSeen } from '../domain/thai-text/seen';
import type { LineEvent } from '../line/types';
import { phrases } from '../ui/texts';
import type { Feature } from './feature';
import { routeOfButton, routeOfIntent } from './router';
import { isPolite, understandAgain } from './understand';
import { readUserInput } from './user-input';

/**
 * Tells of an event, before anything is known of who sent it, whether a route is likely to take it that only reads. Where it says yes
 * wrongly, the event begins again in a transaction; where it says no, it has had one that it did not need. Nothing else depends on it.
 */
export function likelyReads(features: readonly Feature[]): (event: LineEvent) => boolean {
  return (event) => {
    const input = readUserInput(event);
    if (input.kind === 'button') return routeOfButton(features, input.button)?.route.readsOnly === true;
    if (input.kind !== 'text') return false;
    if (isReport(input.text)) return false;
    const { intent } = understandAgain(input.text);
    // What nobody understands is counted; what is typed in a dialog belongs to that.
    if (intent === 'none') return isPolite(input.text);
    return routeOfIntent(features, intent)?.route.readsOnly === true;
  };
}

/** A report as menus and the guide have it typed, which is hardly anything else: it need not be read whole, and is long. */
const isReport = (text: string): boolean => takeSeen(text).startsWith(phrases.report) && text.includes('%');
