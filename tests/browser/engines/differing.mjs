// The test files, by name, about what browsers do each in their own way: drawing and contexts, keys, fingers, elements and frames, loading,
// addresses, files, fonts, what comes late, and the bits of the module. The others are about what we do ourselves, the same everywhere.
const names = [
  'address',
  'article',
  'boot',
  'contexts',
  'core',
  'data_cells',
  'data_file',
  'element',
  'element_failing',
  'element_page',
  'embed',
  'examples',
  'experiment_files',
  'guest',
  'hostile_links',
  'keyboard',
  'network_bits',
  'opening',
  'phone',
  'question',
  'teardown',
];

export const differing = (name) => names.includes(name);
