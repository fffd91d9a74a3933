// The article's job, done by our package and by hand-written JavaScript, and for many seeds at once by our package; timed. The same file runs in Node and in a page.
// Three rows, three inputs, sigmoid, rate 1, from NumPy's starting weights of seed 1.

const start = [-0.16595599059485195, 0.44064898688431615, -0.9997712503653102]; // tests/golden/article.txt
const inputs = [0, 1, 1, 1, 0, 0, 1, 0, 1];
const targets = [1, 0, 1];
export const seeds = 1000; // of the sweep; numpy_job.py has the same

/** Fixed at three rows and three inputs, every number a local: as good as JavaScript gets, the honest rival. */
function fixedLoop(iterations) {
  const [x00, x01, x02, x10, x11, x12, x20, x21, x22] = inputs;
  const [y0, y1, y2] = targets;
  let [w0, w1, w2] = start;
  for (let n = 0; n < iterations; ++n) {
    const out0 = 1 / (1 + Math.exp(-(x00 * w0 + x01 * w1 + x02 * w2)));
    const out1 = 1 / (1 + Math.exp(-(x10 * w0 + x11 * w1 + x12 * w2)));
    const out2 = 1 / (1 + Math.exp(-(x20 * w0 + x21 * w1 + x22 * w2)));
    const delta0 = (y0 - out0) * out0 * (1 - out0);
    const delta1 = (y1 - out1) * out1 * (1 - out1);
    const delta2 = (y2 - out2) * out2 * (1 - out2);
    w0 += x00 * delta0 + x10 * delta1 + x20 * delta2;
    w1 += x01 * delta0 + x11 * delta1 + x21 * delta2;
    w2 += x02 * delta0 + x12 * delta1 + x22 * delta2;
  }
  return 1 / (1 + Math.exp(-(w0 + w2)));
}

/** Any number of rows and inputs, in typed arrays. */
function generalLoop(
  iterations,
  x = Float64Array.from(inputs),
  y = Float64Array.from(targets),
  w = Float64Array.from(start),
  rate = 1,
) {
  const rows = y.length,
    count = w.length;
  const gradient = new Float64Array(count);
  for (let n = 0; n < iterations; ++n) {
    gradient.fill(0);
    for (let row = 0, at = 0; row < rows; ++row, at += count) {
      let z = 0;
      for (let i = 0; i < count; ++i) z += x[at + i] * w[i];
      const out = 1 / (1 + Math.exp(-z));
      const delta = (y[row] - out) * out * (1 - out);
      for (let i = 0; i < count; ++i) gradient[i] += x[at + i] * delta;
    }
    for (let i = 0; i < count; ++i) w[i] += rate * gradient[i];
  }
  return 1 / (1 + Math.exp(-(w[0] + w[2])));
}

function ourRun({ Trainer }) {
  return (iterations) => {
    const trainer = new Trainer({ seed: 1, iterations });
    trainer.train();
    const { prediction } = trainer;
    trainer.free();
    return prediction;
  };
}

/** All seeds of a sweep; the answer is that of seed 1. */
function ourSweep({ Sweep }) {
  return (iterations) => {
    const sweep = new Sweep({ iterations, firstSeed: 0, count: seeds });
    sweep.train();
    const prediction = sweep.predictions[1];
    sweep.free();
    return prediction;
  };
}

/** name -> function of the number of iterations that returns the prediction */
export async function contenders(packagePath) {
  const neuroglass = await (await import(packagePath)).load();
  return { wasm: ourRun(neuroglass), fixed: fixedLoop, general: generalLoop, sweep: ourSweep(neuroglass) };
}

/** Milliseconds for so many iterations, and the prediction they end at. */
export function measure(train, iterations) {
  const began = performance.now();
  const prediction = train(iterations);
  return { milliseconds: performance.now() - began, prediction };
}
