// The test files, by name, about what browsers do each in their own way: drawing and contexts, keys, fingers, elements and frames, loading,
// addresses, and the bits of the module. The others are about what we do ourselves, the same everywhere.
const names = [
  'address',
  'article',
  'boot',
  'contexts',
  'core',
  'element',
  'embed',
  'guest',
  'keyboard',
  'phone',
  'question',
];

export const differing = (name) => names.includes(name);
