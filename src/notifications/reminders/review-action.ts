import { messageAction } from '../../line/compose';
import type { Action } from '../../line/types';
import { labels } from '../reviews/texts';

/** The way to what waits for somebody's own review, where anything does. */
export const reviewAction = (toReview: number): Action[] => (toReview > 0 ? [messageAction(labels.queue)] : []);
