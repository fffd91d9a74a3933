// The dialog for sharing, for those who use it; and a page of others that has nothing but what they have copied there.
import { Visitor, serve } from './visitor.mjs';

export const address = await serve();
export const openShare = async (visitor) => {
  await visitor.rest();
  await visitor.click('share');
  await visitor.page.waitForFunction(() => document.querySelector('dialog.ng-share[open]'));
};
export const openBuilder = async (visitor) => {
  await openShare(visitor);
  await visitor.page.click('#ng-share-embed-tab');
};
export const link = (visitor) => visitor.page.$eval('#ng-share-link textarea', (field) => field.value);
export const snippet = (visitor) => visitor.page.$eval('#ng-share-embed textarea', (field) => field.value);
export const status = (visitor) => visitor.page.$eval('#ng-share-link [role=status]', (said) => said.textContent);
// Ticks the box of that label in the group whose title begins so.
export const tick = (visitor, label, group) =>
  visitor.page.evaluate(
    (name, title) => {
      const set = [...document.querySelectorAll('.ng-share [role=tabpanel]:not([hidden]) fieldset')].find((one) =>
        one.querySelector('legend').textContent.startsWith(title),
      );
      [...set.querySelectorAll('label')]
        .find((one) => one.textContent === name)
        .querySelector('input')
        .click();
    },
    label,
    group,
  );
export const elementKind = 'Element, for a page that may run scripts from other sites';
// @return whether that is wrong, and what is said of it
export const setPixels = (visitor, label, text) =>
  visitor.page.evaluate(
    (name, value) => {
      const field = [...document.querySelectorAll('.ng-share label')]
        .find((one) => one.textContent === name)
        .querySelector('input');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return [field.getAttribute('aria-invalid'), document.querySelector('#ng-share-embed .wrong').textContent];
    },
    label,
    text,
  );
// A page of others, without any policy, that has nothing but the snippet and keeps what its frames tell it.
const pasted = [];
export const paste = (visitor, html) => visitor.page.goto(`${address}pasted${pasted.push(html)}`);
const answer = (path, response, pass) => {
  const html = pasted[Number(/^\/pasted(\d+)$/.exec(path)?.[1]) - 1];
  if (html === undefined) return pass();
  return response.writeHead(200, { 'Content-Type': 'text/html' })
    .end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pasted</title><link rel="icon" href="data:,">
    <script>window.told = []; addEventListener('message', ({ data }) => { told.push(data); });</script></head><body>${html}</body></html>`);
};
export const visit = (path, use, options = {}) => Visitor.with(address, { path, answer, ...options }, use);
