import type { papersVi } from '../vi/papers.js';

export const papersEn: Readonly<Record<keyof typeof papersVi, string>> = {
  'paper.choose': 'Choose a file or take a photo',
  'paper.replace': 'Choose another file',
  'paper.remove': 'Take the file off',
  'paper.hint': 'PDF, JPEG or PNG, at most 5 MB',
  'paper.attached': 'Attached file',
  'paper.lost': 'The store no longer has this file; upload it again.',
  'paper.sending': 'Sending {name}…',
  'paper.goOn':
    'Go on with the other boxes. The file is kept on this device: without a network, or with the page closed, it goes later.',
  'paper.too_large': '“{name}” is larger than 5 MB; scan it at a lower resolution or take a photo.',
  'paper.unknown_type': '“{name}” is no PDF, JPEG or PNG; scan or photograph it again.',
  'paper.damaged': '“{name}” is damaged or cut off; scan or photograph it again.',
  'paper.noAnswer':
    '“{name}” was not sent: there is no network, or the server is busy. The file is only in this page, not on the server; the other items are saved as usual.',
  'paper.waiting':
    '“{name}” is kept on this device and not on the server yet. It goes by itself once there is a network; closing the page loses nothing.',
  'paper.again': 'Send the file again',
  'paper.title': 'Committee and plan',
  'paper.committee': 'Steering committee',
  'paper.plan': 'Plan',
  'paper.decision': 'Decision {number} of {date}',
  'paper.planText': 'Plan {number} of {date}',
  'paper.notYet': 'not yet',
  'paper.unknown': 'not declared',
  'paper.correction.draft':
    'The report is being corrected and not signed again yet; what was signed, below, still counts.',
  'paper.correction.awaiting': 'A correction waits for a signature; what was signed, below, still counts.',
  'paper.correction.returned':
    'The Department has sent it back to be corrected; what was signed, below, still counts.',
  'paper.unsigned': 'The report is not signed yet.',
};
