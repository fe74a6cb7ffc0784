import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const timeComesWithTheEvent = 'Time comes with the event: take it from the argument, never from the machine.';
const pure = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: 'Pure code knows no process: what it needs is handed in.' },
    { name: 'fetch', message: 'Pure code reads nothing: facts come in with the event.' },
    { name: 'setTimeout', message: 'Pure code never waits: a term is data, the clock enforces it.' },
    { name: 'setInterval', message: 'Pure code never waits: a term is data, the clock enforces it.' },
    { name: 'setImmediate', message: 'Pure code never waits: a term is data, the clock enforces it.' },
    { name: 'queueMicrotask', message: 'Pure code never waits: a term is data, the clock enforces it.' },
    { name: 'crypto', message: 'Pure code has no chance in it: identifiers are derived or handed in.' },
    { name: 'performance', message: timeComesWithTheEvent },
    { name: 'console', message: 'Pure code returns its answer and says nothing else.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: timeComesWithTheEvent },
    { object: 'Math', property: 'random', message: 'Pure code has no chance in it.' },
    { object: 'Temporal', property: 'Now', message: timeComesWithTheEvent },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: timeComesWithTheEvent },
    {
      selector: "Property[key.name='invoke']",
      message: 'A case never calls the world from a state: owe an effect instead (XState `invoke`).',
    },
    {
      selector: "Property[key.name='after']",
      message: 'A persisted snapshot forgets XState `after`: open a term instead.',
    },
  ],
};

/** Only the terms library counts days: elsewhere a date is asked of it, never computed. */
const countsDays = 'Dates are counted in libs/terms only: ask `#terms`.';
const dateArithmetic = [
  {
    selector:
      'CallExpression[callee.property.name=/^set(UTC)?(Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)$/]',
    message: countsDays,
  },
  { selector: 'Literal[value=86400000], Literal[value=86400], Literal[value=3600000]', message: countsDays },
  {
    selector:
      "BinaryExpression[operator='+'] > CallExpression[callee.property.name=/^(getTime|valueOf|getDate|getMonth|getFullYear|getUTCDate|getUTCMonth|getUTCFullYear)$/]",
    message: countsDays,
  },
  {
    selector:
      "BinaryExpression[operator='+'] > CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: countsDays,
  },
];
const noDateArithmetic = {
  'no-restricted-syntax': ['error', ...dateArithmetic],
  'no-restricted-imports': ['error', { paths: [{ name: 'temporal-polyfill', message: countsDays }] }],
};
const pureAndWithoutDates = {
  ...pure,
  ...noDateArithmetic,
  'no-restricted-syntax': [
    ...pure['no-restricted-syntax'],
    ...dateArithmetic,
    {
      selector: 'CallExpression[callee.name=/^say(Date|Instant|End)$/][arguments.length<2]',
      message:
        'A sentence of both languages would hold a date of one: `saidDate`, `saidInstant`, or say which.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.iter/', 'reports/', '.stryker-tmp/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.{ts,tsx}'],
    ignores: ['libs/terms/**'],
    rules: noDateArithmetic,
  },
  {
    files: ['workflows/**/*.ts', 'libs/engine/src/**/*.ts', 'libs/money/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: pureAndWithoutDates,
  },
  { files: ['libs/terms/src/**/*.ts'], ignores: ['**/*.spec.ts'], rules: pure },
  {
    files: [
      '**/*.spec.{ts,tsx}',
      '**/*.int-spec.ts',
      '**/*.e2e-spec.ts',
      '**/*.fault-spec.ts',
      'test/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['apps/web/islands/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        navigator: 'readonly',
        location: 'readonly',
        clearTimeout: 'readonly',
        FormData: 'readonly',
        URLSearchParams: 'readonly',
        XMLHttpRequest: 'readonly',
      },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        module: 'writable',
        fetch: 'readonly',
      },
    },
  },
);
