/** What a cloud and an instance of a function say to each other. */
import type { RequestEvent } from '../waves';

export interface InstanceStart {
  entry: string;
  /** Where the SDK's requests go; those to anywhere else are not counted. */
  adminUrl: string;
}

export interface CallMessage {
  callId: string;
  /** JSON text of the event. */
  event: string;
  environment: Record<string, string>;
  context: Record<string, unknown>;
}

export type InstanceMessage =
  | { type: 'loaded' }
  | { type: 'loadFailed'; message: string }
  | { type: 'log'; text: string }
  | { type: 'returned'; callId: string; result: string; requests: RequestEvent[] }
  | { type: 'threw'; callId: string; message: string; requests: RequestEvent[] };
