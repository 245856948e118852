/** Makes an element of a class with what stands in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...inside: Array<Node | string>
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** Asks again and again, while somebody looks at the page, until told to stop. */
export function repeat(look: () => Promise<void>, milliseconds: number): () => void {
  let asking = false;
  const timer = window.setInterval(async () => {
    if (asking || document.hidden) return;
    asking = true;
    try {
      await look();
    } catch (problem) {
      // The cloud may just be starting again: the next look tells.
      console.warn(problem);
    }
    asking = false;
  }, milliseconds);
  return () => window.clearInterval(timer);
}
