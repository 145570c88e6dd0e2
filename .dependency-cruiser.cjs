/**
 * The import rules of docs/ARCHITECTURE.md: imports point down only. What a room may import of the others stands in one list, from
 * which its rule follows; what a room that is not listed here imports is refused. The parser is swc, which the tests use too.
 */
const ROOMS = {
  database: [],
  domain: [],
  line: [],
  simulator: ['line', 'domain/calendar/dates'],
  ui: ['domain', 'line'],
  web: ['delivery', 'documents', 'domain', 'line', 'notifications', 'ui'],
  delivery: ['domain', 'line'],
  documents: ['domain'],
  operations: ['database', 'domain'],
  notifications: ['delivery', 'domain', 'line', 'ui'],
  bot: ['delivery', 'documents', 'domain', 'line', 'notifications', 'ui'],
  jobs: ['delivery', 'documents', 'domain', 'line', 'notifications', 'ui'],
};
/** Files right in `src` that put the program together, and those that all may import. */
const COMPOSE = 'app|compose-bot|connect-line|main|start';

// Dependency-cruiser has swc read every file as plain TypeScript; pages are written in JSX.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const src = (what) => `^src/(${what})`;
const inRooms = (rooms) => `${src(rooms.join('|'))}(/|\\.tsx?$)`;
const inFiles = (files) => `${src(files)}\\.ts$`;
/** Refuses what `from` imports of `to`. */
const refuse = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    refuse('no-cycles', {}, { circular: true }),
    refuse('no-unresolved', {}, { couldNotResolve: true }),

    ...Object.entries(ROOMS).map(([room, below]) =>
      refuse(
        `${room}-imports-what-is-below`,
        { path: inRooms([room]) },
        { path: [src('[^/]+/'), inFiles(COMPOSE)], pathNot: inRooms([room, ...below]) },
      ),
    ),
    refuse(
      'a-new-room-says-what-it-may-import',
      { path: src('[^/]+/'), pathNot: inRooms([...Object.keys(ROOMS), 'testing']) },
      { path: '^src/' },
    ),
    refuse(
      'simulator-and-testing-are-not-composed',
      { path: src('[^/]+\\.ts$'), pathNot: inFiles('connect-line') },
      { path: inRooms(['simulator', 'testing']) },
    ),
    refuse(
      'configuration-is-read-by-what-composes',
      { path: src('[^/]+/'), pathNot: inRooms(['database', 'operations', 'testing']) },
      { path: inFiles('config') },
    ),
    refuse('the-domain-is-told-the-time', { path: inRooms(['domain']) }, { path: inFiles('clock') }),

    refuse('only-line-imports-the-sdk', { path: '^src/', pathNot: inRooms(['line']) }, { path: '@line/bot-sdk' }),
    refuse(
      'express-stays-at-the-edge',
      { path: src('[^/]+/'), pathNot: inRooms(['web', 'simulator', 'testing']) },
      { path: '^node_modules/express/' },
    ),

    refuse(
      'bot-speaks-to-line-through-the-gateway',
      { path: inRooms(['bot']) },
      { path: src('line/(receiver|inbox|worker|live)') },
    ),
    refuse(
      'understand-knows-nobody',
      // Only its own weights are read from a file, once.
      { path: src('bot/understand/'), pathNot: src('bot/understand/learned/weights\\.ts') },
      { path: '.', pathNot: [src('bot/understand/|domain/(calendar|thai-text)/|compact\\.ts'), '^node_modules/'] },
    ),
    refuse(
      'cards-know-only-what-they-look-like',
      { path: '^flex-templates/' },
      { path: '.', pathNot: ['^flex-templates/', src('line/types|compact')] },
    ),
    refuse(
      'delivery-has-a-front-door',
      { path: '^src/', pathNot: inRooms(['delivery']) },
      { path: inRooms(['delivery']), pathNot: '^src/delivery/index\\.ts$' },
    ),
    {
      ...refuse(
        'a-feature-never-imports-another',
        { path: '^src/bot/features/([^/]+)/' },
        { path: '^src/bot/features/[^/]+/', pathNot: '^src/bot/features/$1/' },
      ),
      comment:
        'What is shared goes to bot/ui, bot/measures, ui or the domain; an event is handed on to another intent (Outcome.handOn).',
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
    },
  },
};
