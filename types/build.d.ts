/** package.json's version. */
declare const APP_VERSION: string;

/** WeChat's cloud environment that this build talks to; empty: the account's first one. Set by TARO_APP_CLOUD. */
declare const CLOUD_ENVIRONMENT: string;

/** Environments by the version of the app that somebody has; none: CLOUD_ENVIRONMENT for all. Set by TARO_APP_CLOUDS. */
declare const CLOUD_ENVIRONMENTS: Readonly<Partial<Record<'develop' | 'trial' | 'release', string>>>;

/** The last commit that changed the app; empty where it was built by hand. Set by TARO_APP_COMMIT. */
declare const APP_COMMIT: string;

/** Link that WeChat's scanner opens this app's check-in page for; empty: the picture says the bare code. Set by TARO_APP_CHECK_IN_LINK. */
declare const CHECK_IN_LINK: string;

/** Whether phones may say that they are near an activity's place. Set by TARO_APP_NEAR=1; off, nothing of it is built. */
declare const ASKS_NEAR: boolean;

/** Whether this build is for practice: every page says that nothing in it is real. Set by TARO_APP_TRAINING=1. */
declare const IS_TRAINING: boolean;
