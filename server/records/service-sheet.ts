/** 季度反馈单: that a community sent a branch its quarter. The figures are not kept: they are made from the records. */
export interface ServiceSheetRecord {
  /** `serviceSheetId(communityId, quarter, branchId)`: sent once. */
  _id: string;
  communityId: string;
  communityName: string;
  branchId: string;
  branchName: string;
  /** `2026-Q3` */
  quarter: string;
  /** What the community wrote beside the figures. */
  words: string;
  sentAt: Date;
  /** The member of the staff who sent it. */
  sentBy: string;
  /** Of the call that sent it. */
  requestId: string;
  updatedAt: Date;
}

export const serviceSheetId = (communityId: string, quarter: string, branchId: string) =>
  `${communityId}_${quarter}_${branchId}`;
