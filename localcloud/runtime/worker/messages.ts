/** What a cloud and an instance of a function say to each other. */
export interface InstanceStart {
  entry: string;
  /** Where the SDK's requests go; those to anywhere else are not counted. */
  adminUrl: string;
  /** Where the instance writes its requests down (`SharedRequestLog`). */
  requestLog: SharedArrayBuffer;
  /** For how many milliseconds the instance's time stands still at once; left out: it flows. */
  clockStep?: number;
}

export interface CallMessage {
  callId: string;
  /** JSON text of the event. */
  event: string;
  environment: Record<string, string>;
  context: Record<string, unknown>;
  /** By how many milliseconds the function's time is ahead of the machine's. */
  clockAhead: number;
}

export type InstanceMessage =
  | { type: 'loaded' }
  | { type: 'loadFailed'; message: string }
  | { type: 'log'; text: string }
  | { type: 'returned'; callId: string; result: string }
  | { type: 'threw'; callId: string; message: string };
