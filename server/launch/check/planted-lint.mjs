import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const lines = (count) => Array.from({ length: count }, (_, n) => `export const line${n} = ${n};`).join('\n');
const longBody = Array.from({ length: 65 }, (_, n) => `  use(${n});`).join('\n');

/** [rule, virtual file, text]: faults the linter must name. */
const FAULTS = [
  [
    '@typescript-eslint/no-explicit-any',
    'server/src/domain/planted.ts',
    'export const a = (b: any): unknown => b;',
  ],
  ['no-restricted-syntax', 'server/src/http/planted.ts', 'export const port = process.env.PORT;'],
  [
    'no-restricted-syntax',
    'web/src/features/x/planted.tsx',
    'export const A = () => <p dangerouslySetInnerHTML={{ __html: "a" }} />;',
  ],
  ['no-restricted-syntax', 'server/src/domain/planted.ts', 'export default 1;'],
  [
    'no-restricted-syntax',
    'server/src/domain/planted.ts',
    'export const sum = (a: number | null): number => a || 0;',
  ],
  [
    'no-restricted-syntax',
    'server/src/http/planted.ts',
    'export class A { constructor(a: B, b: B, c: B, d: B, e: B) { a.use(b, c, d, e); } }',
  ],
  ['max-lines', 'server/src/domain/planted.ts', lines(251)],
  [
    'max-lines-per-function',
    'server/src/domain/planted.ts',
    `export function long(): void {\n${longBody}\n}`,
  ],
  ['no-console', 'server/src/http/planted.ts', "console.log('a');"],
  [
    'react-hooks/rules-of-hooks',
    'web/src/features/x/planted.tsx',
    "import { useState } from 'react';\nexport function A(p: { a: boolean }) { if (p.a) { useState(1); } return null; }",
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'server/src/modules/a/a.query.ts',
    "import { Controller } from '@nestjs/common';\nexport const c = Controller;",
  ],
];

/** Neighbours the linter must leave in peace. */
const FINE = [
  ['server/src/config.ts', 'export const port = process.env.PORT;'],
  ['server/src/domain/planted.ts', 'export const sum = (a: number | null): number | null => a ?? null;'],
  [
    'server/src/modules/a/a.query.ts',
    "import { Injectable } from '@nestjs/common';\nexport const c = Injectable;",
  ],
];

/** Every sentence names a planted fault that was not found, or a harmless text that was refused. */
export async function plantedLintFaults(root) {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: '.config/eslint.config.mjs',
    // Virtual files belong to no project; the rules under test need no types.
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  const found = async (file, text) => {
    const [result] = await eslint.lintText(text, { filePath: file });
    return result.messages.map((message) => message.ruleId ?? message.message);
  };
  const sentences = [];
  for (const [rule, file, text] of FAULTS) {
    const rules = await found(file, text);
    if (!rules.includes(rule))
      sentences.push(`${rule} did not find its planted fault in ${file} (found: ${rules.join(', ')})`);
  }
  for (const [file, text] of FINE) {
    const rules = await found(file, text);
    if (rules.length > 0) sentences.push(`${file}: harmless text refused by ${rules.join(', ')}`);
  }
  return { sentences, planted: FAULTS.length };
}
