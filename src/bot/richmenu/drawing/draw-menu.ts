import { join } from 'node:path';
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { projectRoot } from '../../../root';
import type { IconName } from '../icon-name';
import { type Bounds, layoutOf } from '../layout';
import type { MenuKey } from '../role-menus';
import type { Tile } from '../texts';
import { ICON_PATHS } from './icons';

const FAMILY = 'TamTid Sarabun';
const COLOURS = {
  brand: '#0B6B57',
  text: '#1F2937',
  muted: '#4B5563',
  line: '#D1E7E0',
  soft: '#F0FDF9',
  white: '#FFFFFF',
};
const GAP = 20;
const RADIUS = 56;
const ICON = { size: 250, unit: 24, stroke: 1.6 };
const LABEL_PX = 124;
const HINT_PX = 78;
/** Room at the sides of a field's words. */
const MARGIN = 60;

function useFonts(): void {
  if (GlobalFonts.has(FAMILY)) return;
  const folder = join(projectRoot(), 'node_modules', '@expo-google-fonts', 'sarabun');
  for (const style of ['400Regular', '700Bold']) {
    GlobalFonts.registerFromPath(join(folder, style, `Sarabun_${style}.ttf`), FAMILY);
  }
}

/** Draws a menu's picture as a PNG. The same on every run of one machine; used when menus are made, never by the server. */
export function drawMenu(key: MenuKey): Buffer {
  useFonts();
  const { size, fields } = layoutOf(key);
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.soft;
  context.fillRect(0, 0, size.width, size.height);
  fields.forEach(({ bounds, tile }, index) => {
    drawField(context, bounds, tile, index === 0);
  });
  return canvas.toBuffer('image/png');
}

/** The first field is what the menu is opened for most: it stands out. */
function drawField(context: SKRSContext2D, { x, y, width, height }: Bounds, tile: Tile, isFirst: boolean): void {
  const middle = x + width / 2;
  context.beginPath();
  context.roundRect(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP, RADIUS);
  context.fillStyle = isFirst ? COLOURS.brand : COLOURS.white;
  context.fill();
  context.lineWidth = 4;
  context.strokeStyle = isFirst ? COLOURS.brand : COLOURS.line;
  context.stroke();
  drawIcon(context, tile.icon, middle - ICON.size / 2, y + 155, isFirst ? COLOURS.white : COLOURS.brand);
  const room = width - 2 * (GAP + MARGIN);
  drawWords(context, tile.label, { middle, baseline: y + 560, px: LABEL_PX, weight: 'bold', room });
  drawWords(context, tile.hint, { middle, baseline: y + 705, px: HINT_PX, weight: 'normal', room });

  function drawWords(to: SKRSContext2D, words: string, at: Words): void {
    to.fillStyle = isFirst ? COLOURS.white : at.weight === 'bold' ? COLOURS.text : COLOURS.muted;
    writeCentred(to, words, at);
  }
}

interface Words {
  middle: number;
  baseline: number;
  px: number;
  weight: 'bold' | 'normal';
  room: number;
}

/** @throws RangeError for words that do not fit: a menu is drawn by its makers, who can say it shorter */
function writeCentred(context: SKRSContext2D, words: string, { middle, baseline, px, weight, room }: Words): void {
  context.font = `${weight} ${px}px "${FAMILY}"`;
  context.textAlign = 'center';
  const { width } = context.measureText(words);
  if (width > room) throw new RangeError(`"${words}" is ${Math.round(width)} pixels wide, there are ${room}`);
  context.fillText(words, middle, baseline);
}

function drawIcon(context: SKRSContext2D, icon: IconName, x: number, y: number, colour: string): void {
  context.save();
  context.translate(x, y);
  context.scale(ICON.size / ICON.unit, ICON.size / ICON.unit);
  context.strokeStyle = colour;
  context.lineWidth = ICON.stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(ICON_PATHS[icon]));
  context.restore();
}
