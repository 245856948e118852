/**
 * How a call fails at the platform's hands. Numbers and texts are the real cloud's where they are known:
 * -504002 and -504003 as `wx.cloud.callFunction` reports them, -604001 from the SDK's table,
 * HTTP statuses 43x as SCF's own status codes (a 5xx would mean that this server is broken).
 */
export interface CallFailure {
  /** The name the SDK sees as `code` in function-to-function calls. */
  code: string;
  /** The number `wx.cloud.callFunction` rejects with. */
  errCode: number;
  message: string;
  /** Status on the HTTP door. */
  status: number;
}

export const KILOBYTE = 1024;
export const INPUT_LIMIT = 100 * KILOBYTE;
export const RESULT_LIMIT = 1024 * KILOBYTE;

const MESSAGE_LIMIT = 1000;

/** The function threw, or could not be loaded. Only the first line leaves: a stack stays in the call's log. */
export function thrown(text: string): CallFailure {
  const firstLine = (text.split('\n', 1)[0] ?? '').slice(0, MESSAGE_LIMIT);
  return { code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002, message: firstLine, status: 430 };
}

export function timedOut(limitMilliseconds: number): CallFailure {
  return {
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    errCode: -504003,
    message: `Invoking task timed out after ${limitMilliseconds / 1000} seconds`,
    status: 433,
  };
}

export function outOfMemory(limitMegabytes: number): CallFailure {
  return {
    code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    errCode: -504002,
    message: `MemoryLimitReached: the function used more than ${limitMegabytes} MB`,
    status: 434,
  };
}

export function instanceLost(exitCode: number): CallFailure {
  return {
    code: 'FUNCTIONS_EXECUTE_FAIL',
    errCode: -504002,
    message: `User process exit when running (exit code ${exitCode})`,
    status: 439,
  };
}

export function resultTooLarge(): CallFailure {
  return {
    code: 'WX_CLOUDFUNCTION_RESULT_SIZE_EXCEED_LIMIT',
    errCode: -604001,
    message: 'cloudfunction result size exceed limit (1MB)',
    status: 422,
  };
}

export function inputTooLarge(): CallFailure {
  return {
    code: 'EXCEED_MAX_PAYLOAD_SIZE',
    errCode: -501007,
    message: 'data exceed max size: the request body may not be larger than 100 KB',
    status: 413,
  };
}

export function functionNotFound(): CallFailure {
  return {
    code: 'FUNCTION_NOT_FOUND',
    errCode: -501000,
    message: 'FunctionName parameter could not be found.',
    status: 404,
  };
}

export function invalidRequest(message: string): CallFailure {
  return { code: 'INVALID_PARAM', errCode: -501007, message, status: 400 };
}
