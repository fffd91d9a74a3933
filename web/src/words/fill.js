// Puts values into words.

/**
 * fill('Loading {received} kB', { received: 182 }) is 'Loading 182 kB'; {count:s} is the s, unless count is 1: as in
 * src/i18n/phrase.h
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)(?::([^}]*))?\}/g, (place, name, ending) => {
    if (!Object.hasOwn(values, name)) return place;
    const value = String(values[name]);
    if (ending === undefined) return value;
    return value === '1' ? '' : ending;
  });
}
