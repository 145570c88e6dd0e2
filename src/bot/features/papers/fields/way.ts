import { isWay, WAYS } from '../../../../domain/papers/settings.rules';
import { wayLabels } from '../../../../ui/paper-setting-texts';
import type { Field, Option } from '../../../forms/field';
import type { Facts, Values } from '../draft';
import { shownSetting, texts } from '../texts';

/** Which of its ways a setting is to have. */
export const wayField: Field<Values, Facts> = {
  name: 'way',
  isOptional: false,
  isAnswered: ({ setting, way }) => setting === null || !isWay(setting) || way !== null,
  ask: ({ draft: { setting, year }, facts }) =>
    texts.whichWay(setting ?? 'digits', shownSetting(facts, setting ?? 'digits', year)),
  options: ({ draft: { setting } }): readonly Option<Values>[] =>
    setting === null || !isWay(setting)
      ? []
      : WAYS[setting].map((way) => ({ key: way, label: wayLabels[way], answer: { way } })),
  read: () => ({ retry: texts.pressOne }),
};
