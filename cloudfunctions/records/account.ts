/** A WeChat identity that has been here. `_id` is its openid. */
export interface AccountRecord {
  _id: string;
  /** The roll entry it is bound to. */
  memberId: string | null;
  updatedAt: Date;
}
