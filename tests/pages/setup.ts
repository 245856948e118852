import '@testing-library/jest-dom';

Object.assign(globalThis, {
  APP_VERSION: '0',
  CLOUD_ENVIRONMENT: '',
  ASKS_NEAR: true,
  CHECK_IN_LINK: '',
  MESSAGE_TEMPLATES: ['day', 'hour'],
  WISH_POSTER_TEMPLATES: ['wishClaimed', 'wishDone'],
  WISH_CLAIMER_TEMPLATES: ['wishDisputed'],
});
