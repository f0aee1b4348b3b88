import type { outboxVi } from '../vi/outbox.js';

export const outboxEn: Record<keyof typeof outboxVi, string> = {
  'outbox.title': 'On this device',
  'outbox.lead': 'Only you see this list. Without a signal the device sends by itself once there is one.',
  'outbox.state.kept': 'Being entered',
  'outbox.state.waiting': 'Waiting to be sent',
  'outbox.state.sending': 'Sending',
  'outbox.state.arrived': 'Arrived',
  'outbox.state.conflict': 'Figures to choose',
  'outbox.state.refused': 'Not accepted',
  'outbox.keptAt': '{n} items not sent, typed at {when}.',
  'outbox.keptReasons': 'Reasons not sent, typed at {when}.',
  'outbox.draftConflict':
    'Somebody saved a different figure in a box that you typed in, so nothing was saved by itself. Open the form to choose; nothing was overwritten.',
  'outbox.scan':
    'The scan “{name}”, chosen at {when}, is not on the server yet. It goes by itself once there is a network.',
  'outbox.queuedAt': 'Sent off at {when}.',
  'outbox.tried': 'Tried {n} times, last at {time}.',
  'outbox.arrivedAt': 'Taken by the server at {when}.',
  'outbox.sendNow': 'Send now',
  'outbox.open': 'Open the form',
  'outbox.discard': 'Remove from the device',
  'outbox.discardTitle': 'Remove it from this device?',
  'outbox.discardWaiting':
    '{report} has not reached the server. If you remove it, it is not sent any more and what was typed on this device is deleted for good.',
  'outbox.discardKept': 'What was typed of {report} is deleted from this device for good.',
  'outbox.discardYes': 'Remove for good',
  'outbox.mine': 'Yours: {value}',
  'outbox.theirs': 'Saved: {value}',
  'outbox.blank': 'blank',
  'outbox.conflictBy':
    '{person} saved other figures while the report waited. Open the form to choose, then send again.',
  'outbox.someone': 'Somebody else',
  'outbox.noRecord': 'The server has not received this report yet.',
  'queued.waitingTitle': 'Waiting to be sent – not on the server yet',
  'queued.sendingTitle': 'Sending to the server…',
  'queued.lead':
    'You sent it off at {when}. The device keeps this report and sends it by itself once there is a signal; closing the page or switching off loses nothing.',
  'queued.notLasting': 'This device does not let the page keep anything: do not close it until it is sent.',
  'queued.beforeDue':
    'You sent it off before the deadline. The server notes that time as well, so that the reviewer can accept it as on time.',
  'queued.closed': 'This period is closed: the server may not take it. The figures stay on this device.',
  'queued.edit': 'Change figures',
  'queued.editMore': 'If you change it, it is not sent by itself any more; send it again afterwards.',
  'queued.problem': 'The last attempt did not work: {reason}',
  'queued.values': 'Figures that wait to be sent',
  'queueNote.conflict':
    'The waiting report could not be sent: {person} saved other figures meanwhile. Look through it, choose where they differ, and send it again; nothing was overwritten.',
  'queueNote.refused': 'The server did not take the waiting report: {reason}',
  'queueNote.kept': 'What was typed is still on this device.',
  'queueNote.dismiss': 'Seen',
  'kept.title': 'Typed on this device and not sent',
  'kept.lead':
    'This period takes no figures any more. What follows is kept; once there is more time or the report is reopened, it is in this form again.',
  'kept.copy': 'Copy',
  'kept.copied': 'Copied. Paste it into a message or a sheet.',
  'kept.copyFailed': 'The browser does not allow copying. Select the lines below and copy them by hand.',
  'kept.blank': 'blank',
  'signAgain.title': 'The session has ended – enter the password to send',
  'signAgain.lead': 'The figures are still on this device. Enter the password of {person} to go on sending.',
  'signAgain.password': 'Password',
  'signAgain.submit': 'Sign in and send',
  'signAgain.other': 'Sign in with another account',
  'signAgain.otherMore': 'Nobody else sees these figures or can send them.',
  'signAgain.later': 'Later',
  'receipt.queuedInTime':
    'The report was sent off on this device at {when}, before the deadline, and arrived after it for want of a signal. The reviewer sees that time and can accept it as on time.',
};
