import type { setupVi } from '../vi/setup.js';

export const setupEn: Record<keyof typeof setupVi, string> = {
  'setup.title': 'Before the first week: {left} of {all} {left|thing|things} left',
  'setup.lead': 'This list follows what is in the system and ends when the first week can be entered.',
  'setup.state.done': 'done',
  'setup.state.accepted': 'begun without being complete',
  'setup.state.open': 'to do',
  'setup.confirmedBy': '{who} confirmed it at {time}: {reason}',
  'setup.acceptedBy': '{who} decided to begin without it being complete, at {time}: {reason}',
  'setup.own_password': 'The administrator’s own password',
  'setup.own_password.state': 'The printed password has to be changed.',
  'setup.period_times': 'Period times and holidays',
  'setup.period_times.state':
    'Cut-off, due time and close of every week: change them, or confirm that the defaults hold.',
  'setup.period_times.go': 'See and change the times',
  'setup.period_times.confirm': 'Confirm the default times',
  'setup.period_times.confirmLead':
    'Cut-off Friday 12:00, due Friday 17:00, closed the Tuesday after at 17:00, unless changed.',
  'setup.campaigns': 'Dates of the campaign, goals and targets',
  'setup.campaigns.state':
    'The defaults are a proposal, no document of the province: change them by the document, then confirm.',
  'setup.campaigns.go': 'See and change the goals',
  'setup.campaigns.confirm': 'Confirm campaign and goals',
  'setup.campaigns.confirmLead': 'First and last day, goals and targets as stored are right by the document.',
  'setup.references': 'Reference figures of the communes',
  'setup.references.state':
    '{count}/{outOf} communes have all of them. Without a denominator no rate can be computed.',
  'setup.references.on': 'The first week needs figures in force on {day}.',
  'setup.references.go': 'Enter them or load a file',
  'setup.references.confirm': 'Begin without all of them',
  'setup.references.confirmLead': 'Where a denominator is missing, "no data" is shown, never 0%.',
  'setup.accounts': 'Accounts of the communes',
  'setup.accounts.state': '{count}/{outOf} communes have an editor and a leader.',
  'setup.accounts.go': 'Add from a file',
  'setup.accounts.confirm': 'Begin without all of them',
  'setup.accounts.confirmLead': 'A commune without accounts cannot enter yet; they can be added at any time.',
  'setup.reminders': 'Mail of reminders (SMTP)',
  'setup.reminders.ready': 'Configured: who has not reported is reminded by mail.',
  'setup.reminders.log': 'Only written down, nothing is sent: set REMINDERS=send when ready.',
  'setup.reminders.open':
    'Not on. The first week does not need it: the operator sets REMINDERS, SMTP_URL and MAIL_FROM.',
  'setup.reminders.go': 'See reminders',
  'setup.first_week': 'The first week can be entered',
  'setup.first_week.state': 'When everything above is done and a week is open.',
  'setup.week': '{period} is open, due {due}, closes {closes}.',
  'setup.weekLate': '{period} is open: due {due} has passed, reports are taken until {closes}.',
  'setup.noWeek': 'No week is open yet.',
};
