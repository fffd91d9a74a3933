import createNeuroglass from './neuroglass.js';

const module = await createNeuroglass({ canvas: document.getElementById('canvas'), prefersDark: () => false });
window.neuroglass = module.makeApp();
