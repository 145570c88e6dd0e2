import { GroupTalk, talkerKey } from '../line/group-talk';
import { openAmong } from './dialog';
import type { Feature } from './feature';
import { handledEvents, hearingOf } from './hearing';
import { isKeptMessage } from './kept-message';

export interface GroupTalkParts {
  features: readonly Feature[];
  now: () => Date;
  /** counts events that are not stored */
  count?: (events: number) => void;
}

/** What keeps talk in groups that is not for the bot out of the inbox. */
export function createGroupTalk({ features, now, count }: GroupTalkParts): GroupTalk {
  const handled = handledEvents(features);
  return new GroupTalk({
    hearingOf: (event) => hearingOf(event, handled),
    openDialogs: (talkers, timeoutMs) => openAmong(talkers.map(talkerKey), now(), timeoutMs),
    isKept: isKeptMessage,
    count,
  });
}
