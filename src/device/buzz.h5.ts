/** Browsers stay quiet. */
export function buzz(): void {}
