/**
 * Lets the keyboard reach a box that scrolls sideways, for as long as it does. A box whose
 * content fits is no stop on the way.
 */
export function scrolls(box: HTMLElement): () => void {
  const look = () => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watcher = new ResizeObserver(look);
  watcher.observe(box);
  if (box.firstElementChild) watcher.observe(box.firstElementChild);
  return () => watcher.disconnect();
}
