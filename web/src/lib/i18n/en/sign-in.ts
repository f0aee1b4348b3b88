import type { signInVi } from '../vi/sign-in.js';

export const signInEn: Record<keyof typeof signInVi, string> = {
  'signIn.lead': 'Weekly figures of the 102 communes and wards of Đắk Lắk.',
  'signIn.public': 'See the published figures, without signing in',
  'signIn.username': 'User name',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.submitting': 'Signing in…',
  'signIn.missing': 'Enter a user name and a password.',
  'signIn.expired': 'The session has ended. Sign in again to go on; what you typed is kept on this device.',
  'signOut.title': 'Sign out without a network?',
  'signOut.lead':
    'This device forgets at once who is using it and what was read. The session on the server ends when the network is back. Once signed out, you need a network to sign in again.',
  'signOut.waiting':
    '{n} unsent items of {person} stay on this device: only that person sees them, and they are sent when that person signs in again.',
  'signOut.nothing': 'Nothing unsent of {person} is left on this device.',
  'signOut.pending':
    'Signed out on this device. Once there is a network, the old session on the server is ended before anything else.',
  'signOut.stay': 'Stay',
  'signOut.leave': 'Sign out on this device',
  'signIn.demoTitle': 'Trial accounts',
  'signIn.demoLead': 'Password of all: {password}. Choose a role to fill in the form.',
  'demo.editor': 'Officer of Cuôr Đăng: enters the weekly figures',
  'demo.leader': 'Leader of Cuôr Đăng: signs and submits',
  'demo.reviewer': 'Department reviewer: monitors, prepares the report',
  'demo.director': 'Department director: reads and signs reports',
  'demo.viewer': 'Provincial leader: reads',
  'demo.admin': 'Administrator',
};
