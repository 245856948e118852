/** Says that this phone shows a code (or, with nothing, that it no longer does). In WeChat nobody needs telling. */
export function tellShowing(_text: string | undefined): void {}
