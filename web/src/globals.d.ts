// What the build puts in, and what the page hands out.

import type { App } from './wasm/module.js';

declare global {
  interface Window {
    neuroglass?: App;
  }
  // The names of the files that come apart, by what they are, and the lengths of some, as JSON; {} where all is in
  // one file.
  const NEUROGLASS_FILES: string;
  // What stands before and after the script in the one file that has it all.
  const NEUROGLASS_AROUND: [string, string] | null;
}
