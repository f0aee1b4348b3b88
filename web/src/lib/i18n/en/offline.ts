import type { offlineVi } from '../vi/offline.js';

export const offlineEn: Readonly<Record<keyof typeof offlineVi, string>> = {
  'update.offer': 'A new version is here – press to load it. What you have typed stays.',
  'update.loading': 'Loading the new version…',
  'welcome.title': 'To hand in: {report}, due {when}',
  'welcome.effort':
    'About 5 minutes, {n} {n|number|numbers}. It works without a network: what you type stays on this device and is sent when there is one.',
  'welcome.how': 'For example, type 1.234. No figure yet: leave it blank; nothing at all: type 0.',
  'welcome.effortWords':
    'About 5 minutes, {n} {n|item|items}. It works without a network: what you write stays on this device and is sent when there is one.',
  'welcome.howWords': 'Short and complete. Nothing yet: leave it blank.',
  'welcome.start': 'Start',
  'install.title': 'Put it on the phone’s screen',
  'install.offered': 'This site can stand on the phone’s screen and open like an app, without a network too.',
  'install.inside':
    'This page is open inside Zalo or another app. Open it in Chrome, so that what you type is kept safely and the site works without a network.',
  'install.ios': 'To open it without a network: press Share in Safari, then Add to Home Screen.',
  'install.button': 'Put it on the screen',
  'install.later': 'Not now',
  'state.stale': 'Figures read at {time}; they could not be refreshed. Trying again.',
  'state.offline': 'No network. Figures read at {time}.',
  'age.day': '{time} on {date}',
};
