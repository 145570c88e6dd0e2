import type { Fault } from '../fault';
import { failovers } from './failovers';

/** Everything that `npm run chaos` breaks, in this order. */
export const FAULTS: readonly Fault[] = [...failovers];
