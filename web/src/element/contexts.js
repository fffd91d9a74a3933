// The drawing contexts of a page: those that all its figures share, and those of the page around.

import { ContextPool } from './context_pool.js';
import { HostContexts } from './host_contexts.js';

export const pool = new ContextPool(6); // drawing contexts that all figures of a page may hold at once
export const hostContexts = new HostContexts();
