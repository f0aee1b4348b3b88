import type { reasonVi } from '../vi/reason.js';

export const reasonEn: Readonly<Record<keyof typeof reasonVi, string>> = {
  'change.to': 'to',
  'reason.label': 'Reason',
  'reason.missing': 'A reason is needed, at least 5 characters.',
};
