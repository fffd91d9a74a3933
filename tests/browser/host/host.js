import createNeuroglass from './neuroglass.js';

const module = await createNeuroglass({ canvas: document.getElementById('canvas') });
window.neuroglass = new module.App();
