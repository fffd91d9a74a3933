// What ESLint holds the scripts to: its own recommended rules, and those that keep mistakes out. How they look is prettier's business.
// Called from the project's folder: tests/node_modules/.bin/eslint --config tests/eslint.config.mjs web tests
import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', '**/node_modules/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-loss-of-precision': 'off', // numbers of NumPy have 17 digits
      'no-constant-binary-expression': 'error',
      'no-constructor-return': 'error',
      'no-duplicate-imports': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-nested-ternary': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-sequences': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'prefer-rest-params': 'error',
      'prefer-spread': 'error',
      'symbol-description': 'error',
    },
  },
  {
    files: ['web/**'],
    languageOptions: {
      globals: { ...globals.browser, NEUROGLASS_AROUND: 'readonly', NEUROGLASS_FILES: 'readonly' },
    },
  },
  { files: ['web/tools/**', 'web/packages/**'], languageOptions: { globals: globals.nodeBuiltin } },
  // Tests run in Node, and hand functions to the page.
  { files: ['tests/**'], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
];
