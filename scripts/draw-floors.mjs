/**
 * Draws the floors of the house into docs/ARCHITECTURE.md (Mermaid), from the import rules, so that the picture stays true:
 * a room stands above those it may import. `--check` only says whether the picture is what the rules say, which is part of
 * `npm run check`. Two rooms that may import each other have no floors: a rule is missing, and the script says which.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const DOCUMENT = 'docs/ARCHITECTURE.md';
const BEGIN = '<!-- floors: npm run floors -->';
const END = '<!-- /floors -->';

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const rooms = [
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
].sort();
const fileIn = (room) => `src/${room}/a-file.ts`;

const some = (patterns, path) => [patterns ?? []].flat().some((pattern) => new RegExp(pattern).test(path));
const isMeant = ({ path, pathNot }, file) => (path === undefined || some(path, file)) && !some(pathNot, file);
const mayReach = (from, file) =>
  !forbidden.some((rule) => rule.to.path !== undefined && isMeant(rule.from, fileIn(from)) && isMeant(rule.to, file));
/** A room with a front door may be reached by that alone. */
const mayImport = (from, to) => mayReach(from, fileIn(to)) || mayReach(from, `src/${to}/index.ts`);

const mutual = rooms.flatMap((one, at) =>
  rooms
    .slice(at + 1)
    .flatMap((other) => (mayImport(one, other) && mayImport(other, one) ? [`${one} and ${other}`] : [])),
);
if (mutual.length > 0) {
  console.error(`No rule says which is above: ${mutual.join(', ')}`);
  process.exit(1);
}

const below = new Map(rooms.map((room) => [room, rooms.filter((other) => other !== room && mayImport(room, other))]));
const floorOf = (room) => Math.max(0, ...below.get(room).map((other) => floorOf(other) + 1));
/** Arrows that follow from others are left out. */
const arrows = rooms.flatMap((room) =>
  below
    .get(room)
    .filter((to) => !below.get(room).some((via) => via !== to && below.get(via).includes(to)))
    .map((to) => `  ${room} --> ${to}`),
);
const floors = [...new Set(rooms.map(floorOf))].sort((a, b) => b - a);
const boxes = floors.flatMap((floor) => [
  `  subgraph floor${floor}[" "]`,
  '    direction LR',
  ...rooms.filter((room) => floorOf(room) === floor).map((room) => `    ${room}`),
  '  end',
]);
const picture = [BEGIN, '```mermaid', 'flowchart TB', ...boxes, ...arrows, '```', END].join('\n');

const text = readFileSync(DOCUMENT, 'utf8');
const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has no place for the floors`);
const drawn = text.slice(0, begin) + picture + text.slice(end + END.length);
if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, drawn);
else if (drawn !== text) {
  console.error(`The floors in ${DOCUMENT} are not what the import rules say: npm run floors`);
  process.exit(1);
}
