/** What a phone counts while a program runs, for the speed that people feel. Times are the phone's, in milliseconds. */
export interface Counts {
  setData: { file: string; bytes: number; at: number }[];
  calls: { name: string; action: string; at: number; sent: number; received: number; input: string }[];
  opened: { how: string; url: string; at: number }[];
}

export const noCounts = (): Counts => ({ setData: [], calls: [], opened: [] });
