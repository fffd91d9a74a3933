// The form beside the canvas, for those who wait for it.

// Until it shows what there is now.
export async function formShown(visitor) {
  await visitor.frames(3);
  await visitor.page.waitForFunction(() => !document.querySelector('[data-form]').hasAttribute('data-stale'));
}

// What stands in the form and the tables, as someone reads it.
export const read = (visitor) =>
  visitor.page.evaluate(() => {
    const form = document.querySelector('[data-form]');
    const fields = Object.fromEntries(
      [
        ...form.querySelectorAll(
          '.field > :is(input:not([type=file]):not([type=range]), select:not([name=example]), textarea)',
        ),
      ].map((control) => [
        form.querySelector(`label[for="${control.id}"]`).textContent,
        control.type === 'checkbox' ? control.checked : control.value,
      ]),
    );
    const tables = Object.fromEntries(
      [...form.querySelectorAll('table')].map((table) => [
        table.caption.textContent,
        [...table.tBodies[0].rows].map((row) =>
          [...row.cells].map((cell) => cell.querySelector('input')?.value ?? cell.textContent),
        ),
      ]),
    );
    return { fields, tables };
  });
// Types into a field of the form as a person does: focus, select all, type, Enter.
export async function enter(visitor, label, text) {
  await visitor.page.evaluate((name) => {
    const form = document.querySelector('[data-form]');
    const control = document.getElementById(
      [...form.querySelectorAll('label')].find((one) => one.textContent === name).htmlFor,
    );
    control.focus();
    control.select?.();
  }, label);
  await visitor.page.keyboard.type(text);
  await visitor.page.keyboard.press('Tab');
}
export const press = (visitor, name) =>
  visitor.page.evaluate((wanted) => {
    [...document.querySelectorAll('[data-form] form button')].find((one) => one.textContent === wanted).click();
  }, name);
export const number = (text) => Number(text.replace('−', '-').replaceAll(',', ''));
