import { compact } from '../../src/compact';
import type { Action, FlexBox, FlexImage, FlexText } from '../../src/line/types';
import { bar } from '../parts/bar';
import { COLOURS } from '../parts/colours';
import { figureAtEnd } from '../parts/texts';

/** A small line under a row; `late`: said of a due day that is over. */
export interface Caption {
  text: string;
  late: boolean;
}

/** A button of its own at the end of a row. */
export interface RowButton {
  text: string;
  action: Action;
  /** it takes something away, or asks whether to: red */
  destroys?: boolean;
}

/** One measure or unit of a sheet. */
export interface SheetRow {
  label: string;
  value: string | null;
  /** https address of a small picture before it; null: none */
  picture: string | null;
  /** 0–100; null: no bar */
  percent: number | null;
  captions: readonly Caption[];
  /** what a tap on the row does */
  action: Action | null;
  button: RowButton | null;
}

/** Draws a row of a sheet. */
export function rowBox({ label, value, picture, percent, captions, action, button }: SheetRow): FlexBox {
  const line: FlexBox = {
    type: 'box',
    layout: 'horizontal',
    spacing: 'md',
    alignItems: 'center',
    contents: compact([
      picture ? pictureBefore(picture) : null,
      labelText(label),
      value ? figureAtEnd(value) : null,
      button && buttonBox(button),
    ]),
  };
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'xs',
    ...(action && { action }),
    contents: compact([line, percent !== null && bar(percent), ...captions.map(captionText)]),
  };
}

function pictureBefore(url: string): FlexImage {
  return { type: 'image', url, size: '56px', aspectRatio: '1:1', aspectMode: 'cover', flex: 0 };
}

function labelText(text: string): FlexText {
  return { type: 'text', text, size: 'sm', weight: 'bold', color: COLOURS.ink, wrap: true, maxLines: 3, flex: 1 };
}

function captionText({ text, late }: Caption): FlexText {
  return { type: 'text', text, size: 'sm', color: late ? COLOURS.danger : COLOURS.grey, wrap: true };
}

function buttonBox({ text, action, destroys }: RowButton): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    flex: 0,
    backgroundColor: destroys ? COLOURS.danger : COLOURS.brand,
    cornerRadius: '8px',
    paddingStart: '12px',
    paddingEnd: '12px',
    paddingTop: '8px',
    paddingBottom: '8px',
    action,
    contents: [{ type: 'text', text, size: 'sm', color: COLOURS.white, align: 'center' }],
  };
}
