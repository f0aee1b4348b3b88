import type { QueryKey } from '@tanstack/react-query';

/** First words of the questions whose last answer is kept on the device. No accounts, no audit, no explanations, no files. */
const KINDS: readonly unknown[] = [
  'due',
  'submission',
  'data-sets',
  'data-elements',
  'quality-rules',
  'delegations',
  'requests',
  'inbox',
  'periods',
  'overview',
  'commune',
  'gaps',
  'villages',
  'communes',
  'goal-courses',
  'map',
  'issued-reports',
  'submission-status',
  'completeness',
  'review-queue',
  'trend',
  'changes',
  'campaign-choice',
  'org-units',
  'past-reports',
];

export const isKeptKind = (key: QueryKey): boolean => KINDS.includes(key[0]);
