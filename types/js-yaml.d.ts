/** What the workflow's test uses of it; the package brings no types. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
}
