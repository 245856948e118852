/**
 * What is collected of a person, each kind once: the page in the app, the guide in WeChat's console (docs/privacy.json)
 * and the paper (docs/privacy.md) all come from here, with the words of `src/i18n/zh-CN/privacy-paper.ts`. The Personal
 * Information Protection Law asks for purpose, way, kind and period (articles 7 and 17) and for consent that can be taken
 * back (articles 14 and 15); WeChat asks for what is collected by oneself as well as through its calls.
 */

/** Changed together with what is collected or what for: whoever agreed to an earlier one is asked anew. */
export const PRIVACY_VERSION = 1;

/**
 * For how many days what does not stay is kept, unless the environment's settings say otherwise: messages, what is over
 * (contacts of wishes, errands and answered complaints, check-ins sent later) and lines of the audit.
 */
export const usualDays = { messages: 365, ended: 90, audits: 1095 } as const;
export type KeptDays = Readonly<Record<keyof typeof usualDays, number>>;

interface Kind {
  /** Where it comes in: a call's text field by its path (`wish.post contact name`), or a call as a whole. */
  readonly fields: readonly string[];
  /** WeChat's private calls that bring it. */
  readonly apis: readonly string[];
  /** Only in a build with this setting. */
  readonly builtWith?: string;
}

/** The kinds, in the order in which the page tells them. */
export const collected = {
  account: { fields: [], apis: [] },
  name: {
    fields: [
      'member.bind name',
      'activity.addGuest name',
      'activity.addGuest from',
      ...['activity.create', 'activity.change'].flatMap((call) => [
        `${call} guests name`,
        `${call} guests from`,
        `${call} parts host`,
      ]),
      'activity.saveMinutes chair',
      'activity.saveMinutes recorder',
    ],
    apis: [],
  },
  phone: {
    fields: ['member.bind phone', 'member.bind phoneCode', 'member.bind note'],
    apis: ['getPhoneNumber'],
  },
  contact: {
    fields: [
      ...['wish.post', 'errand.post'].flatMap((call) =>
        ['name', 'phone', 'reachThrough', 'address'].map((part) => `${call} contact ${part}`),
      ),
      'message.postFeedback contact',
    ],
    apis: ['setClipboardData'],
  },
  asked: {
    fields: [
      'wish.post title',
      'wish.post details',
      'wish.reply answer',
      'wish.confirm thanks',
      'wish.split parts title',
      'wish.split parts details',
      'errand.post title',
      'errand.post details',
      ...['errand.jot', 'errand.amend'].flatMap((call) =>
        ['line', 'whom', 'place'].map((part) => `${call} ${part}`),
      ),
      'message.postFeedback text',
    ],
    apis: [],
  },
  attendance: {
    fields: ['activity.checkIn', 'activity.checkInByWord', 'activity.checkInByPoster', 'activity.enter'],
    apis: [],
  },
  leave: {
    fields: ['activity.askLeave reason', 'member.standingLeave reason', 'member.setClass'],
    apis: [],
  },
  study: {
    fields: ['record', 'change']
      .flatMap((call) => [`study.${call} title`, `study.${call} notes`])
      .concat('study.enter title'),
    apis: [],
  },
  skills: { fields: ['member.saveSkills'], apis: [] },
  pictures: { fields: [], apis: ['chooseMedia'] },
  album: { fields: [], apis: ['saveImageToPhotosAlbum'] },
  place: { fields: ['activity.sayNear'], apis: ['getLocation'], builtWith: 'TARO_APP_NEAR=1' },
} as const satisfies Record<string, Kind>;

export type Collected = keyof typeof collected;

/** Text fields that tell of the work and not of a person; what somebody writes into them all the same is checked like the rest. */
export const ofTheWork: readonly RegExp[] = [
  /^activity\.(create|change|adoptPlan) (items |parts )?(title|place|notes)$/,
  /^activity\.(saveMinutes sections (title|text)|addResolution text|changeResolution text|closeResolution note|correct text)$/,
  /^community\./,
  /^member\.saveGroup name$/,
  /^message\.answerFeedback answer$/,
  // Why something was decided, what was done: told to whom it concerns.
  / (reason|note|question)$/,
  /^wish\.passOn to$/,
  // Nothing of a search is kept.
  / search$/,
];
