/** `9:30` of the contract's `09:30`. */
export const clockText = (timeOfDay: string): string => timeOfDay.replace(/^0/, '');
