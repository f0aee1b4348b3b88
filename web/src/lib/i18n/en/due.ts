import type { dueVi } from '../vi/due.js';

export const dueEn: Readonly<Record<keyof typeof dueVi, string>> = {
  'due.villages': 'List of villages',
  'due.title': 'Reports to hand in',
  'due.none': 'Nothing left to hand in. The next period opens on Monday.',
  'due.noneAction': 'See the commune’s profile',
  'due.firstEditor': 'To hand in: {report}',
  'due.firstLeader': 'Waiting for your signature: {report}',
  'due.effort': 'About 5 minutes, {n} {n|number|numbers}. Half-filled forms are kept.',
  'due.start': 'Start',
  'due.continue': 'Continue',
  'due.sign': 'Check and sign',
  'due.open': 'Open',
  'due.others': 'Other forms',
  'due.done': 'Sent',
  'due.otherWays': 'Other ways to enter and look up',
};
