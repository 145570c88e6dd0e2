import type { Setting } from '../../../domain/papers/settings.rules';
import { messageAction } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { settingLabels } from '../../../ui/paper-setting-texts';
import { labels } from './texts';

/** What leads on from a setting that was changed: to change it again, or another one. */
export const settingActions = (setting: Setting): Action[] => [
  messageAction(labels.again, `${labels.list} ${settingLabels[setting]}`),
  messageAction(labels.list),
];
