/** WeChat's cloud environment that this build talks to; empty: the account's first one. Set by TARO_APP_CLOUD. */
declare const CLOUD_ENVIRONMENT: string;
