/** The names between braces in a text: `'{n} 人'` wants `n`. */
export type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** The same areas and keys in another language; what is missing falls back to Chinese. */
export type Translation<Dictionary> = {
  readonly [Area in keyof Dictionary]?: { readonly [Key in keyof Dictionary[Area]]?: string };
};
