import { start } from './start.js';

process.setSourceMapsEnabled(true);
await start();
