// The test files, by name, about what browsers do each in their own way: drawing and contexts, keys, fingers, elements and frames, loading,
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
  'opening',
  'phone',
  'question',
  'teardown',
];
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
  'opening',
  'phone',
  'question',
  'teardown',
];
];

export const differing = (name) => names.includes(name);
