import '@testing-library/jest-dom';

Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', CHECK_IN_LINK: '' });
