// The words of the page's scripts: their places are filled as the module fills those of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fill } from '../../web/src/words/fill.js';

test('a word that counts has its s but for one, as in src/i18n', () => {
  const filled = (count) => fill('{count} character{count:s}.', { count });
  assert.deepEqual(
    [filled(0), filled(1), filled('1'), filled('1,234')],
    ['0 characters.', '1 character.', '1 character.', '1,234 characters.'],
  );
  assert.equal(fill('{given} number{given:s are} given', { given: 2 }), '2 numbers are given');
  assert.equal(fill('{min} to {max}', { min: 0, max: 5 }), '0 to 5');
  assert.equal(fill('{nothing} to fill', {}), '{nothing} to fill');
});
