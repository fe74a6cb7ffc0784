export { HORIZON_MS, type Alarm, type SetAlarm } from './alarm.js';
export { type Jobs, type JobsBackend, type JobsHealth, type JobsOptions, type Ring } from './jobs.js';
export { JobsRefused, type Listener } from './line.js';
export { openJobs } from './open-jobs.js';
export { waking, type NewlyOwed } from './waking.js';
