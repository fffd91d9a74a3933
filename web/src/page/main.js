// The page's own script: starts it.

import { start } from './page.js';

start();
