// What the benchmarks share: medians, and programs that answer a line with a line of JSON.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @returns {{ answer(line: string): Promise<any>, end(): void }} */
export function program(file, ...words) {
  const child = spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async answer(line) {
      child.stdin.write(`${line}\n`);
      return JSON.parse((await answers.next()).value);
    },
    end: () => child.kill(),
  };
}

/** numpy_job.py, in that Python. */
export const numpyJob = (python) => program(python, fileURLToPath(new URL('numpy_job.py', import.meta.url)));
