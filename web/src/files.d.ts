// What the bundler makes of files that are no scripts, and of what the build has made, which stands behind neuroglass-ANYTHING.

declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'neuroglass-colours' {
  const style: string;
  export default style;
}
declare module 'neuroglass-module' {
  const create: import('./wasm/module.js').CreateModule;
  export default create;
}
declare module 'neuroglass-wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'neuroglass-chinese' {
  const words: string;
  export default words;
}
declare module 'neuroglass-chinese-font' {
  const font: Uint8Array<ArrayBuffer>;
  export default font;
}
