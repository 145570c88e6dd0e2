import { textMessage } from '../../../../line/compose';
import { labels as reviewLabels } from '../../../../notifications/reviews/texts';
import { askIn } from '../../../../ui/ask';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { texts } from './texts';

/** Ends approving together where nothing of what was shown waits any more. */
export const noneLeft = ({ chat }: MemberContext): Outcome => ({
  replies: [textMessage(texts.noneLeft, [askIn(chat)(reviewLabels.queue)])],
  dialog: null,
});
