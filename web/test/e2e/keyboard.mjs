/** More stops than any page has: whoever needs them is trapped. */
const MOST_STOPS = 60;

/** A page used by keys only. */
export function keyboardOf(page) {
  /** Stops whose focus cannot be seen. */
  const unseen = new Set();
  const press = (key) => page.keyboard.press(key);
  const isFocused = (one) => one.evaluate((element) => element === document.activeElement).catch(() => false);

  /** What has the focus, and whether that shows: an outline, a shadow that is not there without it, or its own shape drawn anew above a map. */
  const focusNow = () =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (one === null || one === document.body) return { name: '', shows: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const shape = one.querySelector('path')?.getAttribute('d');
      const drawn = [...(one.closest('svg')?.querySelectorAll('path[fill=none]') ?? [])];
      const shows =
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        drawn.some((path) => path.getAttribute('d') === shape);
      return { name: `${one.localName} ${one.id || one.textContent.trim().slice(0, 40)}`, shows };
    });

  /** Notes a stop that cannot be seen. */
  async function look() {
    const { name, shows } = await focusNow();
    if (!shows) unseen.add(name);
  }

  /** Goes on by Tab until it is reached. */
  async function tabTo(one, key = 'Tab') {
    await one.first().waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await isFocused(one.first())) return;
      await press(key);
      await look();
    }
    throw new Error(`Not reached by ${key}: ${String(one)}; the focus is at ${(await focusNow()).name}`);
  }

  return { press, isFocused, focusNow, look, tabTo, unseen };
}
