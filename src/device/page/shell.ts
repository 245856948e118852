/** WeChat draws the bars itself: nothing to dress. */
export function dressShell(): void {}
