import Taro from '@tarojs/taro';
import {
  type CSSProperties,
  type FormEvent,
  forwardRef,
  type MouseEventHandler,
  type PropsWithChildren,
  type ReactNode,
} from 'react';

/** jsdom stand-ins for @tarojs/components: the same props and event.detail shape as Taro's, real HTML roles for testing-library. */
type Props = PropsWithChildren<Record<string, unknown>>;

const given = (props: Props) => ({
  className: props.className as string | undefined,
  id: props.id as string | undefined,
  style: props.style as CSSProperties | undefined,
  onClick: props.onClick as MouseEventHandler | undefined,
  role: props.ariaRole as string | undefined,
  'aria-label': props.ariaLabel as string | undefined,
  'aria-checked': props.ariaChecked as 'true' | 'false' | undefined,
  'aria-disabled': props.ariaDisabled as 'true' | undefined,
  'aria-hidden': props.ariaHidden as 'true' | undefined,
  'data-testid': props['data-testid'] as string | undefined,
});

const box = (Element: 'div' | 'span') =>
  function Box(props: Props) {
    return <Element {...given(props)}>{props.children}</Element>;
  };

export const View = box('div');
export const ScrollView = box('div');
export const Text = box('span');
export const Canvas = box('div');
export const Block = ({ children }: { children?: ReactNode }) => <>{children}</>;
export const Image = (props: Props) => <img alt='' src={props.src as string} {...given(props)} />;

/** A tap on WeChat's phone button, and what its owner answers there. */
function tellNumber(props: Props): void {
  const tell = props.onGetPhoneNumber as ((event: { detail: unknown }) => void) | undefined;
  (props.onClick as (() => void) | undefined)?.();
  const { phoneNumberAnswered } = Taro as unknown as { phoneNumberAnswered: () => unknown };
  tell?.({ detail: phoneNumberAnswered() });
}

export const Button = forwardRef<HTMLButtonElement, Props>(function Button(props, ref) {
  return (
    <button
      ref={ref}
      {...given(props)}
      type={props.formType === 'submit' ? 'submit' : 'button'}
      disabled={Boolean(props.disabled)}
      {...(props.openType === 'getPhoneNumber' ? { onClick: () => tellNumber(props) } : {})}
    >
      {props.children as ReactNode}
    </button>
  );
});

type DetailHandler = ((event: { detail: { value: unknown } }) => void) | undefined;

export const Input = forwardRef<HTMLInputElement, Props>(function Input(props, ref) {
  const tell = props.onInput as DetailHandler;
  return (
    <input
      ref={ref}
      {...given(props)}
      placeholder={props.placeholder as string}
      disabled={Boolean(props.disabled)}
      value={(props.value as string | undefined) ?? ''}
      onChange={(event) => tell?.({ detail: { value: event.target.value } })}
    />
  );
});
export const Textarea = Input;

export function Switch(props: Props) {
  const tell = props.onChange as DetailHandler;
  return (
    <input
      type='checkbox'
      checked={Boolean(props.checked)}
      onChange={(event) => tell?.({ detail: { value: event.target.checked } })}
    />
  );
}

/** A picker as the select or the date input it is; its children, what stands in its place on a phone, are left out. */
export function Picker(props: Props) {
  const tell = props.onChange as DetailHandler;
  if (props.mode === 'date' || props.mode === 'time') {
    return (
      <input
        type={props.mode}
        value={(props.value as string | undefined) ?? ''}
        onChange={(event) => tell?.({ detail: { value: event.target.value } })}
      />
    );
  }
  const words = (props.range as string[] | undefined) ?? [];
  return (
    <select
      value={String(props.value)}
      onChange={(event) => tell?.({ detail: { value: event.target.value } })}
    >
      {words.map((word, index) => (
        <option key={word} value={String(index)}>
          {word}
        </option>
      ))}
    </select>
  );
}

export function Form(props: Props) {
  const submit = props.onSubmit as DetailHandler;
  return (
    <form
      {...given(props)}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        submit?.({ detail: { value: Object.fromEntries(new FormData(event.currentTarget)) } });
      }}
    >
      {props.children}
    </form>
  );
}
