import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** [rule, importing file, statement]: one violation of every rule, each in a file of its own. */
export const PLANTED = [
  ['domain-is-pure', 'server/src/domain/planted-store.ts', "import { door } from '../db/unit-of-work.js';"],
  ['domain-is-pure', 'server/src/domain/planted-zod.ts', "import { z } from 'zod';"],
  ['domain-is-pure', 'server/src/domain/planted-io.ts', "import { readFileSync } from 'node:fs';"],
  [
    'domain-is-pure',
    'server/src/domain/planted-contract.ts',
    "import type { Row } from '../contract/row.js';",
  ],
  ['domain-is-pure', 'server/src/domain/planted-nest.ts', "import { Injectable } from '@nestjs/common';"],
  ['contract-stands-alone', 'server/src/contract/planted.ts', "import { rule } from '../domain/rule.js';"],
  [
    'controller-has-no-store',
    'server/src/modules/a/planted-db.controller.ts',
    "import { entity } from '../../db/entity.js';",
  ],
  [
    'controller-has-no-store',
    'server/src/modules/a/planted-typeorm.controller.ts',
    "import { DataSource } from 'typeorm';",
  ],
  [
    'controller-stays-in-topic',
    'server/src/modules/a/planted.controller.ts',
    "import { b } from '../b/b.service.js';",
  ],
  [
    'service-opens-transactions-only',
    'server/src/modules/a/planted-db.service.ts',
    "import { entity } from '../../db/entity.js';",
  ],
  [
    'service-uses-services',
    'server/src/modules/a/planted-query.service.ts',
    "import { q } from '../b/b.query.js';",
  ],
  [
    'service-contract-types',
    'server/src/modules/a/planted-contract.service.ts',
    "import { row } from '../../contract/row.js';",
  ],
  [
    'sql-stays-in-topic',
    'server/src/modules/a/planted-other.query.ts',
    "import { q } from '../b/b.query.js';",
  ],
  [
    'sql-stays-in-topic',
    'server/src/modules/a/planted-other.store.ts',
    "import { b } from '../b/b.service.js';",
  ],
  [
    'sql-has-no-contract',
    'server/src/modules/a/planted-contract.query.ts',
    "import type { Row } from '../../contract/row.js';",
  ],
  [
    'sql-domain-types',
    'server/src/modules/a/planted-domain.query.ts',
    "import { rule } from '../../domain/rule.js';",
  ],
  ['nest-in-its-place', 'server/src/planted.ts', "import { Injectable } from '@nestjs/common';"],
  ['db-is-beneath', 'server/src/db/planted.ts', "import { b } from '../modules/b/b.service.js';"],
  ['typeorm-in-db-only', 'server/src/http/planted.ts', "import { DataSource } from 'typeorm';"],
  ['typeorm-in-db-only', 'server/src/modules/a/planted-pg.service.ts', "import { Pool } from 'pg';"],
  [
    'migrations-import-nothing',
    'migrations/1-planted.ts',
    "import { entity } from '../server/src/db/entity.js';",
  ],
  ['migrations-types-only', 'migrations/2-planted.ts', "import { DataSource } from 'typeorm';"],
  [
    'server-knows-no-web',
    'server/src/http/planted-web.ts',
    "import { ui } from '../../../web/src/components/ui.js';",
  ],
  [
    'web-shares-domain-and-contract',
    'web/src/lib/planted-server.ts',
    "import { entity } from '../../../server/src/db/entity.js';",
  ],
  ['web-contract-types', 'web/src/features/x/planted-contract.ts', "import { row } from '@contract/row.js';"],
  ['web-contract-types', 'web/src/features/x/planted-zod.ts', "import { z } from 'zod';"],
  ['page-composes', 'web/src/pages/planted.tsx', "import { other } from './other.js';"],
  ['page-composes', 'web/src/pages/planted-fetch.tsx', "import { get } from '../lib/api.js';"],
  ['feature-stands-alone', 'web/src/features/x/planted-feature.tsx', "import { y } from '../y/y.js';"],
  [
    'feature-stands-alone',
    'web/src/features/x/planted-page.tsx',
    "import { other } from '../../pages/other.js';",
  ],
  ['components-and-lib-beneath', 'web/src/components/planted.tsx', "import { y } from '../features/y/y.js';"],
  ['components-and-lib-beneath', 'web/src/lib/planted.ts', "import { other } from '../pages/other.js';"],
  ['recharts-in-charts', 'web/src/features/x/planted-rows.tsx', "import { LineChart } from 'recharts';"],
  ['recharts-in-charts', 'web/src/pages/planted-chart.tsx', "import { LineChart } from 'recharts';"],
  ['no-circle', 'server/src/http/planted-circle-back.ts', "import { other } from './planted-circle.js';"],
  ['resolves', 'server/src/http/planted-missing.ts', "import { gone } from './gone.js';"],
  ['no-development-packages', 'server/src/http/planted-dev.ts', "import { run } from 'jest';"],
];

/** What the table allows; a rule that refused these would be too wide. */
const ALLOWED = [
  ['server/src/domain/rule.ts', "import Big from 'big.js';\nexport const rule = Big;"],
  [
    'server/src/contract/row.ts',
    "import { z } from 'zod';\nexport const row = z;\nexport type Row = string;",
  ],
  ['server/src/db/entity.ts', "import { DataSource } from 'typeorm';\nexport const entity = DataSource;"],
  [
    'server/src/db/unit-of-work.ts',
    "import { Pool } from 'pg';\nimport { Injectable } from '@nestjs/common';\nexport const door = [Pool, Injectable];",
  ],
  [
    'server/src/modules/b/b.query.ts',
    "import type { Rule } from '../../domain/rule.js';\nimport { entity } from '../../db/entity.js';\nexport const q = entity;",
  ],
  [
    'server/src/modules/b/b.service.ts',
    "import { rule } from '../../domain/rule.js';\nimport { type Row } from '../../contract/row.js';\nimport { q } from './b.query.js';\nimport { door } from '../../db/unit-of-work.js';\nexport const b = [rule, q, door];",
  ],
  [
    'server/src/modules/b/b.controller.ts',
    "import { row } from '../../contract/row.js';\nimport { b } from './b.service.js';\nimport { rule } from '../../domain/rule.js';\nexport const c = [row, b, rule];",
  ],
  ['server/src/modules/a/a.service.ts', "import { b } from '../b/b.service.js';\nexport const a = b;"],
  [
    'server/src/modules/a/a.int.spec.ts',
    "import { run } from 'jest';\nimport { entity } from '../../db/entity.js';\nexport const s = [run, entity];",
  ],
  [
    'server/src/http/planted-circle.ts',
    "import { x } from './planted-circle-back.js';\nexport const other = x;",
  ],
  [
    'migrations/3-allowed.ts',
    "import type { MigrationInterface } from 'typeorm';\nexport type M = MigrationInterface;",
  ],
  ['web/src/components/ui.ts', "import { rule } from '@domain/rule.js';\nexport const ui = rule;"],
  [
    'web/src/components/charts/line.tsx',
    "import { LineChart } from 'recharts';\nexport const line = LineChart;",
  ],
  [
    'web/src/features/y/y.ts',
    "import type { Row } from '@contract/row.js';\nimport { ui } from '../../components/ui.js';\nexport const y = ui;",
  ],
  [
    'web/src/features/y/y-chart.tsx',
    "import { LineChart } from 'recharts';\nexport const chart = LineChart;",
  ],
  ['web/src/lib/api.ts', "import type { Row } from '@contract/row.js';\nexport const get = 1;"],
  ['web/src/pages/other.tsx', "import { y } from '../features/y/y.js';\nexport const other = y;"],
];

const PACKAGES = ['zod', 'typeorm', 'pg', '@nestjs/common', 'recharts', 'big.js', 'jest'];

function put(root, file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text + '\n');
}

/** A small tree with every planted violation and the allowed neighbours; the caller removes it with `remove`. */
export function plant() {
  const root = mkdtempSync(path.join(tmpdir(), 'bdhvs-planted-'));
  const dependencies = Object.fromEntries(
    PACKAGES.filter((name) => name !== 'jest').map((name) => [name, '1.0.0']),
  );
  put(
    root,
    'package.json',
    JSON.stringify({ name: 'planted', type: 'module', dependencies, devDependencies: { jest: '1.0.0' } }),
  );
  for (const name of PACKAGES) {
    put(
      root,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    put(root, `node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [file, text] of ALLOWED) put(root, file, text);
  for (const [, file, statement] of PLANTED) put(root, file, `${statement}\nexport const x = 1;`);
  const remove = () => rmSync(root, { recursive: true, force: true });
  // Also when the check is interrupted.
  process.once('exit', remove);
  return { root, allowed: ALLOWED.map(([file]) => file), remove };
}
