// The form beside the canvas, for those who wait for it.

// Until it shows what there is now.
export async function formShown(visitor) {
  await visitor.frames(3);
  await visitor.page.waitForFunction(() => !document.querySelector('[data-twin]').hasAttribute('data-stale'));
}
