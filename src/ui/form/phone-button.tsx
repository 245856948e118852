import { Button } from '../button';

export interface PhoneButtonProps {
  disabled?: boolean;
  /** What WeChat gives in place of the number, good once; the cloud changes it for the number. */
  onCode: (code: string) => unknown;
  /** Its owner said no, or WeChat has no number to give. */
  onRefused: () => unknown;
  /** The words on it. */
  children: string;
}

/** The main button of a form that asks WeChat for the phone's number; WeChat asks its owner by itself. */
export function PhoneButton({ disabled = false, onCode, onRefused, children }: PhoneButtonProps) {
  return (
    <Button
      kind='main'
      openType='getPhoneNumber'
      disabled={disabled}
      onPhoneNumber={({ code }) => (code ? onCode(code) : onRefused())}
    >
      {children}
    </Button>
  );
}
