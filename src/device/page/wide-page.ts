/** Lets this page be as wide as the window. In WeChat every page is. */
export function useWidePage(): void {}
