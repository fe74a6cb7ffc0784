import base from '../../jest.config.js';

const unit = base.projects.find(({ displayName }) => displayName === 'unit');

/** The unit tests of this library alone, without the one that starts other processes. */
export default {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/libs/terms/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['three-zones', 'properties'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.iter/'],
};
