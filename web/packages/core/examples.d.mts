// Published examples, digit by digit: the experiments of others as options of a Trainer, and what they printed.
import type { TrainerOptions } from './index.js';

/** What becomes of a printed figure when its experiment is trained; `no_seed`: nobody can know the start. */
export type Verdict = 'last_digit' | 'rounded' | 'machine' | 'another_rule' | 'no_seed';

export interface Claim {
  /** After which it was printed. */
  iteration: number;
  /**
   * `output 2` (of row 2), `output 2,1` (its first output), `a[1][2]` (layer 1, unit 2, for the test example), a weight by
   * its name, `prediction`, `loss`, `mean_error` (of |target - output|), or `epoch_error`: the sum of squared errors,
   * of each row before its own update, over the epoch that ends there.
   */
  what: string;
  /** As it was printed. */
  published: string;
  verdict: Verdict;
}

export interface Example {
  id: string;
  author: string;
  year: string;
  title: string;
  url: string;
  /** What it is, by language. */
  about: Record<string, string>;
  /** What follows the `#` of a link to it; empty where its data is too long for one. */
  link: string;
  /** The one that is shown of it. */
  iteration: number;
  /** The worst of its claims. */
  verdict: Verdict;
  options: TrainerOptions;
  claims: Claim[];
}

export const examples: Example[];
