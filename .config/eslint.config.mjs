import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');
const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'server/src/test/**/*.ts', 'web/test/**', 'web/src/test/**'];

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only server/src/config.ts reads the environment.',
};
const rawHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Raw HTML is never written into a page.',
};
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const collaborators = {
  selector:
    "ClassDeclaration[superClass=null] MethodDefinition[kind='constructor'] > FunctionExpression[params.length>4]",
  message: 'A class with five collaborators answers more than one question: split it.',
};
/** `value || 0` turns a missing figure into a zero. */
const missingIsNotZero = {
  selector: "LogicalExpression[operator='||'] > Literal.right[value=0]",
  message: 'Missing is not zero: use ?? with a stated reason, or keep null.',
};
const restricted = [environment, rawHtml, defaultExport, collaborators, missingIsNotZero];

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '.data/', '.cache/', '**/*.cjs'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['server/tsconfig.json', 'web/tsconfig.json'], tsconfigRootDir: root },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Codes, digits and letters are walked one by one; nothing here splits what a person typed.
      '@typescript-eslint/no-misused-spread': 'off',
      // Nest and TypeORM decorators take classes and thunks whose types the checker cannot follow.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-restricted-syntax': ['error', ...restricted],
      // `== null` asks for missing in both its spellings.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // An error of the web carries what it was told; it has no collaborators.
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...restricted.filter((rule) => rule !== collaborators)] },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    extends: [hooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['server/src/config.ts', 'server/src/commands/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted.filter((rule) => rule !== environment)] },
  },
  {
    files: ['server/src/commands/**/*.ts', 'server/src/main.ts', 'server/src/db/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: [
      'migrations/**/*.ts',
      'server/src/test/**/*.ts',
      '**/*.config.ts',
      'web/src/test/**',
      'web/test/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restricted.filter((rule) => rule !== environment && rule !== defaultExport),
      ],
    },
  },
  {
    // Of Nest a service, a store and a query know the mark that makes them injectable; answers belong to http/.
    files: [
      'server/src/modules/**/*.service.ts',
      'server/src/modules/**/*.store.ts',
      'server/src/modules/**/*.query.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@nestjs/common', allowImportNames: ['Inject', 'Injectable'], allowTypeImports: true },
          ],
          patterns: [{ regex: '^@nestjs/(?!common$)', message: 'Of Nest: @Injectable only.' }],
        },
      ],
    },
  },
  {
    // Generated answers are read field by field; a spec names the rule, the compiler still checks the shape.
    files: specs,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
);
