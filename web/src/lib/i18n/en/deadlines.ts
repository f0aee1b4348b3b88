import type { deadlinesVi } from '../vi/deadlines.js';

export const deadlinesEn: Readonly<Record<keyof typeof deadlinesVi, string>> = {
  'time.extended': 'This commune has more time, until {closes}; the others: {others}. Reason: {reason}',
  'time.extendedDue': 'This commune is due later, at {due}; the others: {others}. Reason: {reason}',
  'time.accepted': 'The report was accepted as on time. Reason: {reason}',
  'time.closedTitle': 'The period is closed',
  'time.closedCommon': 'It closed at {closes}, when the time of all communes was over.',
  'time.closedExtended': 'It closed at {closes}, when the extension of this commune was over.',
  'time.kept':
    'What was saved is on the server; what was not saved in time is kept on this device. With an extension you go on where you stopped.',
  'time.draftKept':
    'This device still holds figures that are not on the server; do not clear the browsing data.',
  'time.late': 'If you need more time, ask for it before the period closes.',
  'time.approvedTitle': 'Something to correct in an approved report?',
  'time.approved':
    'Ask the Department to reopen it. The approved figures count until the correction is signed.',
  'time.whom': 'Who answers: {people}.',
  'time.office': 'Department of Science and Technology',
  'ask.extension': 'Ask for more time',
  'ask.reopening': 'Ask to reopen',
  'ask.extensionEffect':
    'The Department reads the reason and opens the period for this commune alone. The answer shows here and in the inbox.',
  'ask.reopeningEffect':
    'The Department reads the reason and sends the report back to be changed. The answer shows here and in the inbox.',
  'ask.until': 'Until when',
  'ask.untilHint': 'Optional; the Department may give another time.',
  'ask.send': 'Send the request',
  'ask.sending': 'Sending…',
  'ask.failed': 'The request was not sent',
  'ask.waitingExtension': 'More time was asked for at {when}; the Department has not answered yet.',
  'ask.waitingReopening': 'A reopening was asked for at {when}; the Department has not answered yet.',
  'ask.declined': 'At {when}, {person} declined: {answer}',
  'ask.someone': 'the Department',
};
