/** Whom to reach and where; kept sealed only. */
export interface Contact {
  name: string;
  /** As text/phone-number.ts of the contract keeps it; null for people without one. */
  phone: string | null;
  /** Who reaches them, where they have none. */
  reachThrough?: string;
  address: string;
}
