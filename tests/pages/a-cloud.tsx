import type { CallName, Input, Output } from '@contract/api';
import type { Envelope, FieldProblem } from '@contract/envelope';
import { QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { PRIVACY_VERSION } from '../../contract/privacy';
import { answers } from '../../src/cloud/answers';
import { recall, remember } from '../../src/platform/storage';

/** A refusal's code, and what goes with it. */
interface Refused {
  refused: string;
  fields?: Record<string, FieldProblem>;
  /** Values for the refusal's words. */
  params?: Record<string, string | number>;
}

/** What a test's cloud answers to each call: the answer, a refusal's code, or nothing heard at all. */
export type Answers = {
  [Name in CallName]?: (input: Input<Name>) => Output<Name> | Refused | 'unheard';
};

interface Asked {
  name: string;
  data: { action: string; input: unknown };
}

/** Puts a cloud behind the app that answers so; returns every call made, in order: `activity.checkIn`, its input. */
export function aCloud(given: Answers): [name: string, input: unknown][] {
  const made: [string, unknown][] = [];
  const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;
  callFunction.mockImplementation(async ({ name, data }: Asked) => {
    const call = `${name}.${data.action}`;
    made.push([call, data.input]);
    const answer = (given as Record<string, ((input: unknown) => unknown) | undefined>)[call];
    const said = answer?.(data.input) ?? { refused: 'call.unknownAction' };
    if (said === 'unheard') throw new Error('request:fail');
    const { refused, fields, params } = said as Partial<Refused>;
    const envelope: Envelope<unknown> = refused
      ? {
          ok: false,
          error: {
            code: refused as 'call.failed',
            ...(fields ? { fields } : {}),
            ...(params ? { params } : {}),
          },
        }
      : { ok: true, data: said };
    return { result: envelope };
  });
  return made;
}

interface PhoneOptions {
  /** Whether the phone remembers its last visit; left out, it was never here before. */
  returning?: boolean;
  /** Whether the reader was never asked yet about what is collected. */
  unasked?: boolean;
}

/** What the cloud said of WeChat's templates when the app was opened. */
const knownTemplates = {
  activity: ['day', 'hour'],
  poster: ['wishClaimed', 'wishDone'],
  claimer: ['wishDisputed'],
};

/** Opens a page on a phone, with the parameters of its address. */
export function openPage(
  page: ReactElement,
  params: Record<string, string> = {},
  options: PhoneOptions = {},
) {
  const phone = Taro as unknown as {
    setParams: (params: Record<string, string>) => void;
    forgetAll: () => void;
  };
  answers.clear();
  if (!options.returning) phone.forgetAll();
  if (!options.unasked && recall('consent') === undefined) {
    remember('consent', { version: PRIVACY_VERSION, told: true });
  }
  remember('messageTemplates', knownTemplates);
  phone.setParams(params);
  return render(<QueryClientProvider client={answers}>{page}</QueryClientProvider>);
}
