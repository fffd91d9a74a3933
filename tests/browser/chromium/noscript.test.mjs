// The page without any script, which only Chromium's own protocol can switch off for one page.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tellsTheResult, text } from '../boot.mjs';
import { Visitor, serve } from '../visitor.mjs';

const address = await serve();

test("without any script the page tells the name, the sentence and the article's result", () =>
  Visitor.with(
    address,
    {
      started: false,
      expected: (problem) => /^failed: .*\.js$/.test(problem),
      before: (page) => page.setJavaScriptEnabled(false),
    },
    async (visitor) => {
      await tellsTheResult(visitor);
      assert.ok((await text(visitor, '#boot')).includes('JavaScript'));
    },
  ));
