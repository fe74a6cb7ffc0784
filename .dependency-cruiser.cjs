/** Who may import whom: design in docs/architecture.md, part 4. */
const lib = (name) => `^libs/${name}/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'A cycle means that two things are one thing.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-orphans',
      'A file that nothing uses is deleted.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.spec\\.tsx?$',
          '^test/',
          'main\\.ts$',
          '^apps/web/islands/',
          '/migrations/',
        ],
      },
      {},
    ),
    forbid(
      'workflows-are-pure',
      'Workflows know the engine, terms and money, xstate, zod and uuid: no Nest, database, queue or node:.',
      { path: '^workflows/', pathNot: ['\\.spec\\.ts$', '/testing/'] },
      {
        pathNot: [
          '^workflows/',
          lib('engine'),
          lib('terms'),
          lib('money'),
          '^node_modules/(xstate|zod|uuid)/',
        ],
      },
    ),
    forbid(
      'engine-is-pure',
      'The engine knows xstate, zod, uuid and terms.',
      { path: lib('engine'), pathNot: ['\\.spec\\.ts$', '/testing/'] },
      { pathNot: [lib('engine'), lib('terms'), '^node_modules/(xstate|zod|uuid|canonicalize)/'] },
    ),
    forbid(
      'terms-are-pure',
      'The terms library knows a date library at most.',
      { path: lib('terms'), pathNot: ['\\.spec\\.ts$', '\\.config\\.js$'] },
      { pathNot: [lib('terms'), '^node_modules/(temporal-polyfill|temporal-spec|temporal-utils)/'] },
    ),
    forbid(
      'money-is-pure',
      'Money knows nothing but itself.',
      { path: lib('money'), pathNot: '\\.spec\\.ts$' },
      { pathNot: [lib('money')] },
    ),
    forbid(
      'calendars-are-pure',
      'What is written for calendar programs knows dates and nothing else.',
      { path: lib('icalendar'), pathNot: '\\.spec\\.ts$' },
      { pathNot: [lib('icalendar'), lib('terms')] },
    ),
    forbid(
      'diagrams-are-pure',
      'A picture knows the engine, the words of dates, and who lays it out.',
      { path: lib('diagrams'), pathNot: ['\\.spec\\.ts$', '/testing/'] },
      { pathNot: [lib('diagrams'), lib('engine'), lib('terms'), '^node_modules/elkjs/'] },
    ),
    forbid(
      'technology-knows-no-procedure',
      'ledger, jobs, database, identity, documents and drafts never know procedures or workflows.',
      { path: '^libs/(ledger|jobs|database|identity|documents|drafts)/' },
      { path: ['^libs/procedures/', '^workflows/', '^apps/'] },
    ),
    forbid(
      'libs-know-no-app',
      'A library never knows an application.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'procedures-know-no-workflow',
      'The one path takes any workflow, and so do its readers; which ones exist is said by the application.',
      { path: '^libs/(procedures|door|reading|notify)/', pathNot: '\\.spec\\.ts$' },
      { path: '^workflows/' },
    ),
    ...['api', 'worker', 'cli', 'web'].map((app) =>
      forbid(
        `${app}-stands-alone`,
        'An application never imports another one (the cli only starts them).',
        { path: `^apps/(?!${app}/|cli/)` },
        { path: `^apps/${app}/` },
      ),
    ),
    forbid(
      'nothing-imports-test',
      'Tests use the product, never the reverse.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/@types)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
