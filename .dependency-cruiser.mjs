/** Who may import whom. `npm run check` enforces it. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const tests = '\\.(spec|it|e2e)\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', 'A circle of imports has no order in which it can be read.', {}, { circular: true }),
    forbid(
      'apps-are-islands',
      'Apps meet over Kafka and HTTP, never in memory.',
      { path: '^apps/([^/]+)/', pathNot: tests },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'libs-below-apps',
      'Libraries do not know who uses them.',
      { path: '^libs/', pathNot: '^libs/testing/' },
      { path: '^apps/' },
    ),
    forbid(
      'libs-by-their-front-door',
      'A library is used through its index.',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    ),
    forbid(
      'pure-core',
      'Contracts, metrics and disclosure control are pure: no framework, no I/O.',
      { path: '^libs/(events|metrics|releases)/src/', pathNot: tests },
      { path: '@nestjs|^(node:)?(fs|net|http|https|child_process|dns|tls)|ioredis|kafkajs|@clickhouse' },
    ),
    forbid(
      'tests-stay-out',
      'What runs in production does not import what tests use.',
      { path: '^(apps|libs)/', pathNot: [tests, '^libs/testing/', '/testing/', '/test/'] },
      { path: ['^libs/testing/', tests, 'fast-check'] },
    ),
    forbid(
      'dashboards-over-http',
      'The dashboard reaches the system over HTTP only.',
      { path: '^dashboards/', pathNot: tests },
      { path: '^(apps|libs|deploy)/' },
    ),
    forbid(
      'launcher-is-plain-node',
      'The launcher runs before anything is installed.',
      { path: '^deploy/local/', pathNot: '\\.(spec|it)\\.mjs$|clickhouse' },
      { path: 'node_modules|^(apps|libs)/' },
    ),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'declared',
      'Every package that is imported is a dependency of ours.',
      { path: '^(apps|libs|dashboards)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
