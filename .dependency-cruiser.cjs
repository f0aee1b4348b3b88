/**
 * Who may import whom: the table of the architecture, row by row. Specs and test helpers are outside it.
 * server/launch/check/planted-boundaries.mjs plants a violation of every rule and expects each to be found.
 */
const path = require('node:path');

const spec = '\\.spec\\.tsx?$|^server/src/test/|^web/src/test/|^web/test/';
/** Measures the product against a bare server; runs on a developer's machine only. */
const bench = '^server/src/commands/bench';
const nest = '^node_modules/@nestjs/';
const store = '^node_modules/(typeorm|pg)/';
const recharts = '^node_modules/recharts/';
const npm = '^node_modules/|^web/node_modules/|^server/node_modules/';
const server = '^server/';
const topic = '^server/src/modules/([^/]+)/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'domain/ is pure: no contract, store, Nest, zod, clock, environment or I/O; it runs in the browser too.',
      { path: '^server/src/domain/', pathNot: spec },
      { pathNot: ['^server/src/domain/', '^node_modules/big\\.js/', '^node_modules/@types/big\\.js/'] },
    ),
    rule(
      'contract-stands-alone',
      'contract/ knows zod and itself only.',
      { path: '^server/src/contract/', pathNot: spec },
      { pathNot: ['^server/src/contract/', '^node_modules/zod/'] },
    ),
    rule(
      'controller-has-no-store',
      'A controller delegates; of db/ it may know the unit of work, nothing else.',
      { path: '\\.controller\\.ts$' },
      { path: ['^server/src/db/', store], pathNot: '^server/src/db/(unit-of-work|tx)\\.ts$' },
    ),
    rule(
      'controller-stays-in-topic',
      'A controller speaks to its own module; another topic is reached through a service.',
      { path: topic + '.*\\.controller\\.ts$' },
      { path: '^server/src/modules/', pathNot: '^server/src/modules/$1/' },
    ),
    rule(
      'service-opens-transactions-only',
      'A service decides; SQL stands in a store or a query. Of db/ it knows the unit of work.',
      { path: '\\.service\\.ts$', pathNot: spec },
      { path: ['^server/src/db/', store], pathNot: '^server/src/db/(unit-of-work|tx)\\.ts$' },
    ),
    rule(
      'service-uses-services',
      'Of another topic a service knows its exported service only.',
      { path: topic + '.*\\.service\\.ts$' },
      { path: '^server/src/modules/', pathNot: ['^server/src/modules/$1/', '\\.service\\.ts$'] },
    ),
    rule(
      'service-contract-types',
      'A service uses the types of the contract; parsing is done at the door.',
      { path: '\\.service\\.ts$', pathNot: spec },
      { path: '^server/src/contract/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'sql-stays-in-topic',
      'A store or query knows no other topic.',
      { path: topic + '.*\\.(store|query)\\.ts$' },
      { path: '^server/src/modules/', pathNot: '^server/src/modules/$1/' },
    ),
    rule(
      'sql-has-no-contract',
      'A store or query returns typed rows; what goes over the wire is not its matter.',
      { path: '\\.(store|query)\\.ts$' },
      { path: '^server/src/(contract|http)/' },
    ),
    rule(
      'sql-domain-types',
      'SQL adds and counts; dividing and judging is done by domain/ afterwards.',
      { path: '\\.(store|query)\\.ts$' },
      { path: '^server/src/domain/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'nest-in-its-place',
      'Nest is known to the modules, to http/ and to the assembly; not to the store beneath.',
      {
        path: '^server/src/|^migrations/',
        pathNot: [
          spec,
          '^server/src/(domain|modules|http|jobs|db)/',
          '^server/src/(main|app\\.module)\\.ts$',
        ],
      },
      { path: nest },
    ),
    rule(
      'db-is-beneath',
      'db/ is beneath: it knows no topic and no answer.',
      { path: '^server/src/db/', pathNot: spec },
      { path: '^server/src/(modules|http|jobs)/' },
    ),
    rule(
      'typeorm-in-db-only',
      'TypeORM and pg are known to db/, the stores and queries, and migrations.',
      { path: '^server/src/', pathNot: [spec, '^server/src/db/', bench, '\\.(store|query)\\.ts$'] },
      { path: store, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'migrations-import-nothing',
      'A migration is history: it imports the types of TypeORM and nothing that may change.',
      { path: '^migrations/\\d' },
      { pathNot: '^node_modules/typeorm/' },
    ),
    rule(
      'migrations-types-only',
      'Of TypeORM a migration takes types.',
      { path: '^migrations/' },
      { path: '^node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'server-knows-no-web',
      'The server knows nothing of the pages.',
      { path: '^server/|^migrations/' },
      { path: '^web/' },
    ),
    rule(
      'web-shares-domain-and-contract',
      'Of the server the web knows domain/ and contract/.',
      { path: '^web/src/' },
      { path: server, pathNot: '^server/src/(domain|contract)/' },
    ),
    rule(
      'web-contract-types',
      'The web takes types of the contract: a schema value would pull zod into the first bundle.',
      { path: '^web/src/', pathNot: spec },
      { path: ['^server/src/contract/', '^node_modules/zod/'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'page-composes',
      'A page composes features: it knows no other page and does not fetch.',
      { path: '^web/src/pages/([^/]+)', pathNot: spec },
      {
        path: ['^web/src/pages/', '^web/src/lib/api'],
        pathNot: '^web/src/pages/$1',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'feature-stands-alone',
      'A feature knows no other feature and no page.',
      { path: '^web/src/features/([^/]+)/' },
      { path: '^web/src/(features|pages|app)/', pathNot: '^web/src/features/$1/' },
    ),
    rule(
      'components-and-lib-beneath',
      'components/ and lib/ are beneath: no feature, no page.',
      { path: '^web/src/(components|lib)/', pathNot: spec },
      { path: '^web/src/(features|pages|app)/' },
    ),
    rule(
      'recharts-in-charts',
      'Recharts is known to *-chart.tsx of a feature and to components/charts.',
      { path: '^web/src/', pathNot: ['^web/src/features/.*-chart\\.tsx$', '^web/src/components/charts/'] },
      { path: recharts },
    ),
    rule(
      'no-circle',
      'Folders point one way.',
      { pathNot: spec },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('resolves', 'Everything imported is there.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    rule(
      'no-development-packages',
      'What runs in production is a dependency of its own workspace.',
      { path: '^server/src/|^web/src/', pathNot: [spec, bench] },
      {
        path: npm,
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    webpackConfig: { fileName: path.join(__dirname, '.config/web-aliases.cjs') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
