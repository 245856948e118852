/** Phone numbers as people type them, and the one way in which each is kept. */
import { withoutLookAlikes } from './look-alikes';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'local';

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
/** What stands between digits: spaces, brackets, dots, and every dash there is (the long vowel sign is typed for one). */
const BETWEEN = /[\s\p{Pd}\p{Ps}\p{Pe}−ー_.·•/]+/gu;
const EXTENSION = /(?:转|分机号?|ext|#|x)[^\d]*(\d{1,6})$/i;

const MOBILE = /^1[3-9]\d{9}$/;
/** 010 and 02x have three digits, all others four; behind them seven or eight. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
/** 400 and 800 numbers. */
const SERVICE = /^[48]00\d{7}$/;
/** Of the place itself, without its area code. */
const LOCAL = /^[2-9]\d{6,7}$/;

/** Digits without the country's code or a trunk 0 before a mobile. */
function nationalDigits(typed: string): string {
  const bare = typed.replace(BETWEEN, '');
  const abroad = /^(?:\+|00)86/.test(bare);
  const digits = bare.replace(/^(?:\+|00)86/, '').replace(/^86(?=1\d{10}$)/, '');
  if (/^01[3-9]\d{9}$/.test(digits)) return digits.slice(1);
  // From abroad an area code is dialled without its 0.
  return abroad && !/^0|^1[3-9]/.test(digits) && !SERVICE.test(digits) ? `0${digits}` : digits;
}

/**
 * The number as it is kept: 13900001234, 0475-8212345, 4001234567, 8212345, an extension behind 转. Null when it is none.
 * Country codes, brackets, dashes, spaces, full-width digits and invisible signs make no difference.
 */
export function normalisePhone(typed: string): string | null {
  const plain = withoutLookAlikes(typed.replace(INVISIBLE, '')).trim();
  const extension = EXTENSION.exec(plain)?.[1];
  const digits = nationalDigits(extension === undefined ? plain : plain.replace(EXTENSION, ''));
  if (MOBILE.test(digits)) return extension === undefined ? digits : null;
  const area = LANDLINE.exec(digits);
  const number = area ? `${area[1]}-${area[2]}` : SERVICE.test(digits) || LOCAL.test(digits) ? digits : null;
  if (number === null || extension === undefined) return number;
  return `${number}转${extension}`;
}

/** What kind of number a kept one is. */
export function phoneKind(kept: string): PhoneKind {
  const [number = ''] = kept.split('转');
  if (MOBILE.test(number)) return 'mobile';
  if (number.startsWith('0')) return 'landline';
  return SERVICE.test(number) ? 'service' : 'local';
}

/** The mobile number that is meant, or null when it is no mobile. */
export function normaliseMobile(typed: string): string | null {
  const phone = normalisePhone(typed);
  return phone !== null && phoneKind(phone) === 'mobile' ? phone : null;
}

/** A kept number as it is read: 139 0000 1234, 0475-8212345, 400-123-4567. */
export function shownPhone(kept: string): string {
  if (phoneKind(kept) === 'mobile') return kept.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  if (phoneKind(kept) === 'service') return kept.replace(/^(\d{3})(\d{3})(\d{4})/, '$1-$2-$3');
  return kept;
}

/** What a phone dials of a kept number: its digits, without the extension that somebody has to be asked for. */
export const dialledDigits = (kept: string): string => (kept.split('转')[0] ?? '').replace(/\D/g, '');
