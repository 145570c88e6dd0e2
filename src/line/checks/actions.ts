import { z } from 'zod';
import { dateTimePicker } from './date-time-picker';
import { actionUri, graphemesUpTo, isWithinGraphemes, optionalUnitsUpTo, unitsUpTo } from './values';

/**
 * Where an action stands decides its label: how long it may be and whether it must be there.
 * https://developers.line.biz/en/reference/messaging-api/#action-object-label-spec
 */
export type ActionPlace = 'quick-reply' | 'template' | 'image-carousel' | 'flex-button' | 'flex' | 'rich-menu';

const LABELS: Record<ActionPlace, { max: number; required: boolean }> = {
  'quick-reply': { max: 20, required: true },
  template: { max: 20, required: true },
  'image-carousel': { max: 12, required: false },
  'flex-button': { max: 40, required: true },
  flex: { max: 40, required: false },
  'rich-menu': { max: 20, required: false },
};

/** The schema of an action in its place. https://developers.line.biz/en/reference/messaging-api/#action-objects */
export function actionIn(place: ActionPlace) {
  const { max, required } = LABELS[place];
  const label = required ? graphemesUpTo(max) : optionalLabel(max);
  const everywhere = [
    postback(label),
    message(label),
    uri(label, place),
    dateTimePicker(label),
    clipboard(label),
  ] as const;
  if (place === 'quick-reply') {
    return z.discriminatedUnion('type', [
      ...everywhere,
      opener('camera', label),
      opener('cameraRoll', label),
      opener('location', label),
    ]);
  }
  if (place === 'rich-menu') return z.discriminatedUnion('type', [...everywhere, richMenuSwitch(label)]);
  return z.discriminatedUnion('type', [...everywhere]);
}

type Label = z.ZodType<string | undefined>;

function optionalLabel(max: number): Label {
  return z
    .string()
    .refine((text) => isWithinGraphemes(text, max), `Length must be between 0 and ${max}`)
    .optional();
}

function postback(label: Label) {
  return z
    .strictObject({
      type: z.literal('postback'),
      label,
      data: optionalUnitsUpTo(300),
      displayText: graphemesUpTo(300).optional(),
      text: graphemesUpTo(300).optional(),
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: graphemesUpTo(300).optional(),
    })
    .refine((action) => !(action.displayText && action.text), {
      message: 'displayText and text cannot both be set',
      path: ['displayText'],
    })
    .refine((action) => !action.fillInText || action.inputOption === 'openKeyboard', {
      message: 'fillInText needs the inputOption openKeyboard',
      path: ['fillInText'],
    });
}

function message(label: Label) {
  return z.strictObject({ type: z.literal('message'), label, text: graphemesUpTo(300) });
}

function uri(label: Label, place: ActionPlace) {
  const desktop = z.strictObject({ desktop: actionUri });
  return z.strictObject({
    type: z.literal('uri'),
    label,
    uri: actionUri,
    ...(place === 'quick-reply' ? {} : { altUri: desktop.optional() }),
  });
}

function clipboard(label: Label) {
  return z.strictObject({ type: z.literal('clipboard'), label, clipboardText: unitsUpTo(1000) });
}

function richMenuSwitch(label: Label) {
  return z.strictObject({
    type: z.literal('richmenuswitch'),
    label,
    richMenuAliasId: unitsUpTo(32),
    data: optionalUnitsUpTo(300),
  });
}

function opener<T extends 'camera' | 'cameraRoll' | 'location'>(type: T, label: Label) {
  return z.strictObject({ type: z.literal(type), label });
}
