// What a page may ask of <neuro-glass>, and what must be refused.
import 'neuroglass';
import type { NeuroGlass } from 'neuroglass';

const figure: NeuroGlass = document.createElement('neuro-glass');
figure.seed = 7;
figure.seed = '7';
figure.bias = 'on';
figure.question = '007';
figure.digits = 17;
figure.test = [1, 0, 1];
figure.tab = undefined;
figure.bias = 'fixed';
figure.layers = [4, 3];
figure.layers = 4;
figure.update = 'row';
figure.update = 10;
figure.outputActivation = 'softmax';
const update: 'all' | 'row' | number = figure.update;
const bias: boolean | 'fixed' = figure.bias;
const seed: number = figure.seed;
const digits: '8' | '17' = figure.digits;
const iteration: Promise<number> = figure.step(-1);
figure.addEventListener('progress', (event) => event.detail.loss.toFixed(seed));
figure.addEventListener('error', ({ detail }) => detail.messages.join(digits));
figure.addEventListener('click', (event) => event.clientX);
document
  .querySelector('neuro-glass')
  ?.predict([1, 0, Number(bias), Number(update)])
  .then(async (output) => output + (await iteration));

// @ts-expect-error  no number
figure.seed = true;
// @ts-expect-error  no such activation of hidden layers
figure.activation = 'softmax';
// @ts-expect-error  no such tab
figure.tab = 'weights';
// @ts-expect-error  texts, not numbers
figure.digits.toFixed();
// @ts-expect-error  only read
figure.naturalHeight = 3;
// @ts-expect-error  it tells of the loss with `progress`
figure.addEventListener('ready', ({ detail }) => detail.loss);
// @ts-expect-error  a list
figure.predict(1);
