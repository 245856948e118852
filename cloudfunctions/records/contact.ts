/** Whom to reach and where; kept sealed only. */
export interface Contact {
  name: string;
  phone: string;
  address: string;
}
