/**
 * A whole number that whoever operates the cloud may set in a function's environment; `usual` when it is left out.
 * Refuses anything but digits, naming the variable: a mistyped setting must not silently become another rule.
 */
export function numberSetting(variable: string, usual: number): number {
  const value = process.env[variable];
  if (value === undefined || value === '') return usual;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`The setting ${variable} is "${value}"; it must be a whole number.`);
}
