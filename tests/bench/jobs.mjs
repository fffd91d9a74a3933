// What the benchmarks share: medians, and programs that answer lines with lines.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @returns {{ hear(): Promise<string>, ask(line: string): Promise<any>, end(): void }} ask: what it answers, as JSON */
export function program(file, ...words) {
  const child = spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    hear: async () => (await answers.next()).value ?? Promise.reject(new Error(`${file} ended early`)),
    async ask(line) {
      child.stdin.write(`${line}\n`);
      return JSON.parse(await this.hear());
    },
    end: () => child.kill(),
  };
}

/** numpy_job.py, in that Python. */
export const numpyJob = (python) => program(python, fileURLToPath(new URL('numpy_job.py', import.meta.url)));
