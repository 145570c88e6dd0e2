import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Router } from 'express';
import { COLOURS } from '../../../flex-templates/parts/colours';
import { projectRoot } from '../../root';
import { encodingFor } from './encoding';

/** Something that every page loads; its address changes with its content, so that it is kept for good. */
interface Asset {
  address: string;
  type: string;
  bytes: Buffer;
  /** fonts are compressed already */
  compressed: { br: Buffer; gzip: Buffer } | null;
}

const FONTS = 'node_modules/@fontsource/sarabun/files';
/** As the subsets of the package are cut. */
const RANGES = {
  thai: 'U+02D7, U+0303, U+0331, U+0E01-0E5B, U+200C-200D, U+25CC',
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212',
} as const;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function asset(name: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  const compressed = type.startsWith('font/') ? null : { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
  return { address: `/assets/${hash}/${name}`, type, bytes, compressed };
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${COLOURS.brand}"/><path d="M8 17l6 6 10-14" fill="none" stroke="${COLOURS.white}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

interface Assets {
  style: Asset;
  icon: Asset;
  all: Asset[];
}

function loadAssets(): Assets {
  const faces = (['thai', 'latin'] as const).flatMap((subset) =>
    ([400, 700] as const).map((weight) => {
      const name = `sarabun-${subset}-${weight}-normal.woff2`;
      return { subset, weight, font: asset(name, 'font/woff2', readFileSync(join(projectRoot(), FONTS, name))) };
    }),
  );
  const fontFaces = faces.map(
    ({ subset, weight, font }) =>
      `@font-face{font-family:Sarabun;font-weight:${weight};font-display:swap;src:url(${font.address}) format("woff2");unicode-range:${RANGES[subset]}}`,
  );
  // Grey words on what is set apart need more contrast than on a card.
  const colours = Object.entries({ ...COLOURS, greyDark: '#4B5563' }).map(
    ([name, value]) => `--${kebab(name)}:${value}`,
  );
  const own = readFileSync(join(projectRoot(), 'src/web/pages/style.css'), 'utf8');
  const css = [...fontFaces, `:root{${colours.join(';')}}`, own].join('\n');
  const style = asset('style.css', 'text/css; charset=utf-8', Buffer.from(css));
  const icon = asset('icon.svg', 'image/svg+xml', Buffer.from(ICON));
  return { style, icon, all: [style, icon, ...faces.map(({ font }) => font)] };
}

let loaded: Assets | null = null;
/** Style sheet, icon and fonts, read and compressed once. */
export function assets(): Assets {
  loaded ??= loadAssets();
  return loaded;
}

/** Serves what pages load, for good. */
export function assetRoutes(): Router {
  const router = Router();
  for (const { address, type, bytes, compressed } of assets().all) {
    router.get(address, (request, response) => {
      const encoding = compressed && encodingFor(request);
      response.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' });
      if (compressed) response.vary('Accept-Encoding');
      if (encoding) response.set('Content-Encoding', encoding);
      response.end(compressed && encoding ? compressed[encoding] : bytes);
    });
  }
  return router;
}
