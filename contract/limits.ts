/** Limits that both a form and the cloud hold to. Lengths in characters. */
export const limits = {
  activityTitle: 40,
  activityPlace: 40,
  activityParts: 12,
  /** Activities that are planned in one go. */
  planItems: 60,
  /** Corrections of one filed record. */
  corrections: 50,
  /** Branches that hold one activity together, the host included. */
  jointBranches: 6,
  guests: 30,
  /** 党小组 of one branch. */
  groups: 10,
  groupName: 12,
  guestFrom: 30,
  partTitle: 40,
  partHost: 50,
  partNotes: 120,
  /** The longest names of the country's registers have more than forty. */
  personName: 50,
  /** One section of the minutes, and all of them together: a call may carry 100 KB (platform.md §2.1). */
  minutesSection: 3000,
  minutesWhole: 20_000,
  /** The parts of an activity and what its kind adds. */
  minutesSections: 16,
  resolution: 120,
  resolutionsOfActivity: 20,
  /** Days ahead that a resolution may be due. */
  resolutionDaysAhead: 730,
  /** Pictures of one matter, and bytes of one: what a phone sends is compressed to far less. */
  pictures: 9,
  pictureBytes: 2_000_000,
  /** Pictures of what a wish asks for, and as many of what was done. */
  wishPictures: 3,
  wishTitle: 30,
  wishDetails: 300,
  wishAddress: 80,
  /** Who reaches somebody without a phone. */
  reachThrough: 60,
  /** Wishes that one may be split into. */
  wishParts: 4,
  wishHelpers: 5,
  /** What one member can do: the few things that they are really good for. */
  skills: 6,
  passedTo: 30,
  errandTitle: 30,
  errandDetails: 300,
  /** Help on the spot: the one line, for whom, and where. */
  spotLine: 60,
  spotWhom: 30,
  spotPlace: 30,
  /** Communities with which one unit is registered, those that wait for an answer included. */
  unitCommunities: 3,
  needTitle: 30,
  needDetails: 200,
  /** What a community writes to a branch beside the figures of a quarter. */
  sheetWords: 200,
  /** Branches that a quarter's figures are sent to in one go. */
  sheetsAtOnce: 100,
  reason: 120,
  /** Months that a decision on a member's class may lie back when it is noted down. */
  classMonthsBack: 12,
  /** A complaint or a suggestion, and how to reach whoever says it. */
  feedback: 500,
  feedbackContact: 40,
  note: 300,
  thanks: 120,
  studyTitle: 60,
  studyNotes: 2000,
  /** Notes shorter than this say nothing worth crediting. */
  studyNotesLeast: 20,
  /** Hours that one record of study may credit: half hours up to a working day. */
  studyHoursMost: 8,
  /** What was said without signal may wait on the phone for a week. */
  secondsKept: 7 * 24 * 3600,
  /** People that a secretary may enter in one go: a whole branch (domain.md: at most 100). */
  peopleAtOnce: 100,
  searchText: 20,
} as const;
