// What the bundler makes of files that are no scripts, and of what the build has made, which stands behind neuroglass-ANYTHING.

declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'neuroglass-colours' {
  const style: string;
  export default style;
}
// Where the files are that come apart: src/wasm/beside_script.js, or that of the package.
declare module 'neuroglass-addresses' {
  export const site: string | null;
  export const addressOf: (name: string) => URL;
}
// What the element need know of the schema; made by tools/schema/element.mjs.
declare module 'neuroglass-schema' {
  export const fields: Record<
    string,
    {
      kind: import('./wasm/module.js').Kind;
      default: string;
      also?: string[]; // positions of a toggle beside off and on
      panel?: string;
      scale?: 'linear' | 'logarithmic';
    }
  >;
  export const panels: string[]; // their names
  export const limits: Record<'inputs' | 'targets', number>; // of a row
}
declare module 'neuroglass-module' {
  const create: import('./wasm/module.js').CreateModule;
  export default create;
}
declare module 'neuroglass-wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'neuroglass-formats' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'neuroglass-experiments' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'neuroglass-data' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
/** By code, English first. */
declare module 'neuroglass-languages' {
  type English = typeof import('./words/english.js');
  interface Page {
    boot: English['boot'];
    html: Record<string, string>;
  }
  export const tags: Record<string, string>;
  export const part: Record<string, English['part']>;
  export const page: Record<string, () => Promise<Page | null>>;
}
declare module 'neuroglass-figure-words' {
  export const figure: Record<string, typeof import('./words/english_figure.js').figure>;
}
declare module 'neuroglass-language-files' {
  export const languages: Record<string, import('./wasm/module.js').LanguageFiles>;
  export const examples: string;
}
