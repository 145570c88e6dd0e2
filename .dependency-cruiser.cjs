/**
 * The import rules of docs/ARCHITECTURE.md: imports point down only. Each rule names a room and what it may not reach.
 * The parser is swc, which the tests use too.
 */
const src = (rooms) => `^src/(${rooms})`;
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure-of-line-and-web',
      severity: 'error',
      from: { path: src('domain/') },
      to: {
        path: [
          src(
            'line/|bot/|delivery/|jobs/|documents/|web/|simulator/|testing/|app|main|start|config|connect-line|compose-bot|clock|database/',
          ),
          '^node_modules/(express|@line)/',
        ],
      },
    },
    {
      name: 'understand-knows-nobody',
      severity: 'error',
      from: { path: src('bot/understand/') },
      to: { path: '.', pathNot: [src('bot/understand/|domain/(calendar|thai-text)/|compact\\.ts'), '^node_modules/'] },
    },
    {
      name: 'bot-speaks-to-line-through-the-gateway',
      severity: 'error',
      from: { path: src('bot/') },
      to: {
        path: [
          src('web/|simulator/|testing/|jobs/|main|app|config|database/'),
          '^node_modules/(express|@line)/',
          src('line/(receiver|inbox|worker|live)'),
        ],
      },
    },
    {
      name: 'line-is-below-the-bot',
      severity: 'error',
      from: { path: src('line/') },
      to: { path: src('bot/|domain/|delivery/|jobs/|documents/|web/|simulator/|testing/|main|app') },
    },
    {
      name: 'cards-know-only-what-they-look-like',
      severity: 'error',
      from: { path: '^flex-templates/' },
      to: { path: '.', pathNot: ['^flex-templates/', src('line/types|compact')] },
    },
    {
      name: 'only-line-imports-the-sdk',
      severity: 'error',
      from: { path: '^src/', pathNot: src('line/') },
      to: { path: '@line/bot-sdk' },
    },
    {
      name: 'simulator-and-testing-are-imported-by-no-production-room',
      severity: 'error',
      from: { path: '^src/', pathNot: [src('simulator/|testing/'), '^src/connect-line\\.ts$'] },
      to: { path: src('simulator/|testing/') },
    },
    {
      name: 'the-simulator-knows-only-line',
      severity: 'error',
      from: { path: src('simulator/') },
      to: {
        path: src('bot/|domain/(?!calendar/dates)|delivery/|jobs/|documents/|web/|testing/|main|app|config|database/'),
      },
    },
    {
      name: 'operations-are-reached-by-composing-only',
      severity: 'error',
      from: { path: src('domain/|line/|bot/|delivery/|web/|simulator/|database/') },
      to: { path: src('operations/') },
    },
    {
      name: 'operations-know-only-what-is-stored',
      severity: 'error',
      from: { path: src('operations/') },
      to: { path: src('line/|bot/|delivery/|jobs/|documents/|web/|simulator/|testing/|main|app') },
    },
    {
      name: 'web-and-jobs-are-not-reached-from-below',
      severity: 'error',
      from: { path: src('domain/|line/|bot/|delivery/') },
      to: { path: src('web/|jobs/|main|app') },
    },
    {
      name: 'the-database-is-below-all',
      severity: 'error',
      from: { path: src('database/') },
      to: {
        path: src(
          'line/|domain/|ui/|delivery/|notifications/|bot/|jobs/|documents/|web/|simulator/|testing/|operations/|main|app',
        ),
      },
    },
    {
      name: 'the-database-is-reached-by-composing-and-operations-only',
      severity: 'error',
      from: { path: src('domain/|line/|ui/|delivery/|notifications/|bot/|jobs/|web/|simulator/') },
      to: { path: src('database/') },
    },
    {
      name: 'delivery-is-below-the-bot',
      severity: 'error',
      from: { path: src('delivery/') },
      to: { path: src('ui/|notifications/|bot/|jobs/|web/|documents/|simulator/|testing/|main|app') },
    },
    {
      name: 'jobs-and-web-do-not-know-each-other',
      severity: 'error',
      from: { path: src('jobs/') },
      to: { path: src('web/') },
    },
    {
      name: 'web-serves-what-it-is-given',
      severity: 'error',
      from: { path: src('web/') },
      to: { path: src('jobs/|bot/|delivery/|notifications/|ui/') },
    },
    {
      name: 'ui-is-what-is-shown-by-whoever-says-it',
      severity: 'error',
      from: { path: src('ui/') },
      to: {
        path: src('delivery/|notifications/|bot/|jobs/|web/|simulator/|testing/|operations/|main|app|compose-bot'),
      },
    },
    {
      name: 'notifications-are-below-the-bot',
      severity: 'error',
      from: { path: src('notifications/') },
      to: { path: src('bot/|jobs/|web/|simulator/|testing/|operations/|main|app|compose-bot') },
    },
    {
      name: 'jobs-never-import-the-bot',
      severity: 'error',
      from: { path: src('jobs/') },
      to: { path: src('bot/') },
    },
    {
      name: 'what-is-below-does-not-know-ui-and-notifications',
      severity: 'error',
      from: { path: src('domain/|line/|delivery/|web/|simulator/|operations/|database/') },
      to: { path: src('ui/|notifications/') },
    },
    {
      name: 'delivery-has-a-front-door',
      severity: 'error',
      from: { path: '^src/', pathNot: src('delivery/') },
      to: { path: src('delivery/'), pathNot: '^src/delivery/index\\.ts$' },
    },
    {
      name: 'a-feature-never-imports-another',
      comment:
        'What is shared goes to bot/ui, bot/measures, ui or the domain. Still to go: a report that is typed while evidence is asked about.',
      severity: 'error',
      from: {
        path: '^src/bot/features/([^/]+)/',
        pathNot: '^src/bot/features/evidence/fields/begin-report\\.ts$',
      },
      to: { path: '^src/bot/features/[^/]+/', pathNot: '^src/bot/features/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
    },
  },
};
