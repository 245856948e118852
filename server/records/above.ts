/** Who judges in place of an organization where whoever would has a part in it themselves. */
export interface Above {
  /** The nearest level above where somebody has no part; null where there is none. */
  levelId: string | null;
  /** What it is called, or whom to turn to outside the app. */
  name: string;
  /** The organization of which it is. */
  of: string;
}
