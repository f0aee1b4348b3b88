import type { accountVi } from '../vi/account.js';

export const accountEn: Record<keyof typeof accountVi, string> = {
  'account.mustChange':
    'The printed password is only for the first sign-in. Set a password of your own to begin.',
  'account.username': 'User name',
  'account.role': 'Role',
  'account.ask': 'If name, role, unit or phone is not right, tell the administrator.',
  'account.change': 'Change the password',
  'account.changeLead': 'Other devices that are signed in to this account have to sign in again.',
  'account.changed': 'The password is changed. Other devices are signed out.',
  'account.current': 'Present password',
  'account.printed': 'Password on the slip',
  'account.next': 'New password',
  'account.rules':
    'At least 12 characters, or three different words or more, such as a sentence you remember. Not the user name.',
  'account.show': 'Show the password',
  'account.fault.too_short':
    'At least 12 characters, or three different words or more (10 characters or more).',
  'account.fault.too_long': 'At most 256 characters.',
  'account.fault.has_username': 'It must not hold the user name.',
  'account.fault.common': 'This is one of those that are tried first; choose another.',
  'account.fault.repeated': 'Only a few characters over and over; choose another.',
  'account.until': 'The link holds until',
  'account.name': 'Name or office',
  'account.nameHint': 'Stands beside the figures you enter, sign or approve.',
  'account.accept': 'Set the password and come in',
  'account.contact': 'Reminders',
  'account.contactLead': 'When a report is missing, a reminder is sent to this address.',
  'account.email': 'E-mail at the office',
  'account.emailHint': 'Leave it empty to get no mail.',
  'account.emailWrong': 'It does not look like name@domain.vn.',
  'account.language': 'Language of reminders',
  'account.language.vi': 'Vietnamese',
  'account.language.en': 'English',
  'account.contactSave': 'Save the address',
  'account.contactSaved': 'Saved.',
};
