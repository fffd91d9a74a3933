// The job in a page: makes measure(name, iterations) callable from outside. Shows nothing.
import { contenders, measure } from './job.mjs';

const all = await contenders('./package/index.js');
window.measure = (name, iterations) => measure(all[name], iterations);
