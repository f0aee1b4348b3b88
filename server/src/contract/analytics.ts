/** What the read pages are answered with. */
export * from './changes.js';
export * from './commune-profile.js';
export * from './communes.js';
export * from './gap-groups.js';
export * from './gaps.js';
export * from './goal-courses.js';
export * from './infrastructure.js';
export * from './map.js';
export * from './goal-figures.js';
export * from './overview.js';
export * from './submission-status.js';
export * from './trends.js';
export * from './values-csv.js';
