// Larger networks, done by our package, by a graph of objects as TensorFlow Playground does it (written after its published algorithm:
// nodes and links, row by row, weights updated after each batch), and by the best JavaScript loop we know. The same file runs in Node and
// in a page. Each has float64 weights and answers with its output for the first row, so that all can be compared.

/** Numbers in [0, 1), the same everywhere. */
export function drawn(seed) {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}

function job(rows, inputs, hidden, batch, rate) {
  const draw = drawn(7);
  const x = Array.from({ length: rows }, () => Array.from({ length: inputs }, () => 2 * draw() - 1));
  const y = x.map((row) => (row[0] * (row[1] ?? 1) > 0 ? 1 : 0));
  const sizes = [inputs, ...hidden, 1];
  const layers = sizes.slice(1).map((units, l) => ({
    inputs: sizes[l],
    units,
    weights: Array.from({ length: (sizes[l] + 1) * units }, () => (2 * draw() - 1) / Math.sqrt(sizes[l])),
  }));
  return { x, y, layers, hidden, batch: batch || rows, rate };
}

export const jobs = {
  neuron: job(1000, 16, [], 0, 0.01),
  deep: job(200, 2, [8, 8, 8], 10, 0.03),
};

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

// As Playground has them: slopes are computed from the total input, anew.
const tanhUnit = {
  output: (z) => Math.tanh(z),
  slope(z) {
    const output = tanhUnit.output(z);
    return 1 - output * output;
  },
};
const sigmoidUnit = {
  output: sigmoid,
  slope(z) {
    const output = sigmoidUnit.output(z);
    return output * (1 - output);
  },
};

/** Nodes with links to both sides, as Playground builds them; the mean over the batch is moved along. */
function graphLoop({ x, y, layers, batch, rate }) {
  const columns = [Array.from({ length: layers[0].inputs }, () => ({ inputLinks: [], outputs: [], output: 0 }))];
  for (const [l, { inputs, units, weights }] of layers.entries())
    columns.push(
      Array.from({ length: units }, (_, j) => {
        const node = { inputLinks: [], outputs: [], bias: weights[inputs * units + j] };
        Object.assign(node, { totalInput: 0, output: 0, outputDer: 0, inputDer: 0, accInputDer: 0, accumulated: 0 });
        node.activation = l === layers.length - 1 ? sigmoidUnit : tanhUnit;
        for (let i = 0; i < inputs; ++i) {
          const link = {
            source: columns[l][i],
            dest: node,
            weight: weights[i * units + j],
            errorDer: 0,
            accErrorDer: 0,
            accumulated: 0,
          };
          node.inputLinks.push(link);
          columns[l][i].outputs.push(link);
        }
        return node;
      }),
    );
  const forward = (row) => {
    for (const [i, node] of columns[0].entries()) node.output = row[i];
    for (let l = 1; l < columns.length; ++l)
      for (const node of columns[l]) {
        node.totalInput = node.bias;
        for (const link of node.inputLinks) node.totalInput += link.weight * link.source.output;
        node.output = node.activation.output(node.totalInput);
      }
    return columns.at(-1)[0].output;
  };
  const backward = (target) => {
    const [out] = columns.at(-1);
    out.outputDer = out.output - target;
    for (let l = columns.length - 1; l >= 1; --l) {
      for (const node of columns[l]) {
        node.inputDer = node.outputDer * node.activation.slope(node.totalInput);
        node.accInputDer += node.inputDer;
        ++node.accumulated;
      }
      for (const node of columns[l])
        for (const link of node.inputLinks) {
          link.errorDer = node.inputDer * link.source.output;
          link.accErrorDer += link.errorDer;
          ++link.accumulated;
        }
      if (l === 1) continue;
      for (const node of columns[l - 1]) {
        node.outputDer = 0;
        for (const link of node.outputs) node.outputDer += link.weight * link.dest.inputDer;
      }
    }
  };
  const learningRate = rate * batch;
  const update = () => {
    for (let l = 1; l < columns.length; ++l)
      for (const node of columns[l]) {
        node.bias -= (learningRate * node.accInputDer) / node.accumulated;
        node.accInputDer = node.accumulated = 0;
        for (const link of node.inputLinks) {
          link.weight -= (learningRate / link.accumulated) * link.accErrorDer;
          link.accErrorDer = link.accumulated = 0;
        }
      }
  };
  return (updates) => {
    for (let n = 0, row = 0; n < updates; ++n) {
      for (let k = 0; k < batch; ++k, row = (row + 1) % x.length) {
        forward(x[row]);
        backward(y[row]);
      }
      update();
    }
    return forward(x[0]);
  };
}

/** Typed arrays, one loop a layer. */
function arrayLoop({ x, y, layers, batch, rate }) {
  const rows = x.map((row) => Float64Array.from(row));
  const net = layers.map(({ inputs, units, weights }) => ({
    inputs,
    units,
    w: Float64Array.from(weights),
    g: new Float64Array(weights.length),
    a: new Float64Array(units),
    d: new Float64Array(units),
  }));
  const last = net.length - 1;
  const forward = (row) => {
    let from = row;
    for (let l = 0; l <= last; ++l) {
      const { inputs, units, w, a } = net[l];
      for (let j = 0; j < units; ++j) a[j] = w[inputs * units + j];
      for (let i = 0, at = 0; i < inputs; ++i) {
        const value = from[i];
        for (let j = 0; j < units; ++j, ++at) a[j] += value * w[at];
      }
      if (l === last) for (let j = 0; j < units; ++j) a[j] = 1 / (1 + Math.exp(-a[j]));
      else for (let j = 0; j < units; ++j) a[j] = Math.tanh(a[j]);
      from = a;
    }
    return from[0];
  };
  const backward = (row, target) => {
    const { a, d } = net[last];
    d[0] = (target - a[0]) * a[0] * (1 - a[0]);
    for (let l = last; l >= 0; --l) {
      const { inputs, units, w, g, d: delta } = net[l];
      const from = l ? net[l - 1].a : row;
      for (let i = 0, at = 0; i < inputs; ++i) {
        const value = from[i];
        for (let j = 0; j < units; ++j, ++at) g[at] += value * delta[j];
      }
      for (let j = 0; j < units; ++j) g[inputs * units + j] += delta[j];
      if (!l) break;
      const below = net[l - 1];
      for (let i = 0, at = 0; i < inputs; ++i) {
        let error = 0;
        for (let j = 0; j < units; ++j, ++at) error += w[at] * delta[j];
        below.d[i] = error * (1 - below.a[i] * below.a[i]);
      }
    }
  };
  return (updates) => {
    for (let n = 0, row = 0; n < updates; ++n) {
      for (const { g } of net) g.fill(0);
      for (let k = 0; k < batch; ++k, row = row + 1 === rows.length ? 0 : row + 1) {
        forward(rows[row]);
        backward(rows[row], y[row]);
      }
      for (const { w, g } of net) for (let i = 0; i < w.length; ++i) w[i] += rate * g[i];
    }
    return forward(rows[0]);
  };
}

function ourLoop({ Trainer }, { x, y, layers, hidden, batch, rate }) {
  return (updates) => {
    const trainer = new Trainer({
      inputs: x,
      targets: y,
      test: x[0],
      layers: hidden,
      activation: 'tanh',
      bias: true,
      update: batch === x.length ? 'all' : batch,
      learningRate: rate,
      startingWeights: layers.flatMap((layer) => layer.weights),
      iterations: updates,
    });
    return () => {
      trainer.train();
      const { prediction } = trainer;
      trainer.free();
      return prediction;
    };
  };
}

/** So that no time is counted before training begins. */
const prepared = (loop, one) => (updates) => {
  const train = loop(one);
  return () => train(updates);
};

/** A function of the number of updates that makes one which trains so many from the same start and returns the output for the first row. */
export async function networkContenders(packagePath) {
  const neuroglass = await (await import(packagePath)).load();
  return Object.fromEntries(
    Object.entries(jobs).map(([name, one]) => [
      name,
      {
        rows: one.batch,
        ours: ourLoop(neuroglass, one),
        graph: prepared(graphLoop, one),
        arrays: prepared(arrayLoop, one),
      },
    ]),
  );
}
