import { language } from './language';
import { mn } from './mn';
import { register } from './register';
import type { ParamNames } from './types';
import { type Dictionary, zhCN } from './zh-CN';
import { office } from './zh-CN/office';

type Keys = {
  [Area in keyof Dictionary]: `${Area & string}.${keyof Dictionary[Area] & string}`;
}[keyof Dictionary];

/** Where a text stands: `'common.back'`. */
export type TextKey = Keys;

type TextOf<Key extends TextKey> = Key extends `${infer Area}.${infer Rest}`
  ? Area extends keyof Dictionary
    ? Rest extends keyof Dictionary[Area]
      ? Dictionary[Area][Rest]
      : never
    : never
  : never;

type Params<Key extends TextKey> = [ParamNames<TextOf<Key>>] extends [never]
  ? []
  : [params: Record<ParamNames<TextOf<Key>>, string | number>];

type Texts = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** Puts values into a text's braces; a name without a value leaves nothing behind. */
export function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/**
 * Says a text in the reader's language and register: `t('common.daysLeft', { n: 3 })`. Plain Chinese where there is no
 * translation, or nothing of its own in the offices' words.
 */
export function t<Key extends TextKey>(key: Key, ...[params]: Params<Key>): string {
  const [area = '', name = ''] = key.split('.');
  const said = (texts: Texts) => texts[area]?.[name];
  const text =
    (language() === 'mn' ? said(mn as Texts) : undefined) ??
    (register() === 'office' ? said(office as Texts) : undefined) ??
    said(zhCN) ??
    key;
  return params === undefined ? text : fill(text, params);
}
