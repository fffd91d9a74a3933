// What tsc need not be told in the scripts of the page: what the page's elements are and what its events carry, and what the
// bundler makes of files that are no scripts.
interface Document {
  getElementById(id: string): any;
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface DocumentFragment {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface EventTarget {
  addEventListener(
    type: string,
    listener: ((event: any) => void) | object,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
interface Event {
  detail: any;
}
interface Window {
  neuroglass: any;
}
declare module '*.css';
declare module 'neuroglass-*';
declare const NEUROGLASS_FILES: any;
declare const NEUROGLASS_AROUND: [string, string] | null;
