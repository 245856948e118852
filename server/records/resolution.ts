import type { ResolutionState } from '../../contract/words';

/** 议决事项: what a meeting resolved. It lives on when the meeting's record is filed. */
export interface ResolutionRecord {
  _id: string;
  activityId: string;
  /** The branch that held the meeting. */
  branchId: string;
  text: string;
  /** The member who sees to it. */
  ownerId: string;
  /** As the record names them, wherever they belong later. */
  ownerName: string;
  /** The day in Asia/Shanghai. */
  dueOn: string;
  state: ResolutionState;
  /** How it was done. */
  note: string;
  closedBy: string | null;
  closedAt: Date | null;
  /** Counts what was written: a change holds only of what its writer saw. */
  version: number;
  /** What it said before each change, who changed it, and why. */
  history: ResolutionChange[];
  /** Of the call that closed it: the same call sent again changes nothing. */
  requestId: string;
  addedBy: string;
  addedAt: Date;
  updatedAt: Date;
}

export interface ResolutionChange {
  at: Date;
  by: string;
  from: Pick<ResolutionRecord, 'text' | 'ownerId' | 'ownerName' | 'dueOn'>;
  reason: string;
  requestId: string;
}
