import { askPhoneCode } from '@/device/phone-code.h5';
import { Button } from '../button';
import type { PhoneButtonProps } from './phone-button';

export type { PhoneButtonProps };

/** Stands in for WeChat's button in a browser: presses it on the phone of whoever this browser pretends to be. */
export function PhoneButton({ disabled = false, onCode, onRefused, children }: PhoneButtonProps) {
  const press = async () => {
    const code = await askPhoneCode();
    await (code ? onCode(code) : onRefused());
  };
  return (
    <Button kind='main' disabled={disabled} onTap={press}>
      {children}
    </Button>
  );
}
