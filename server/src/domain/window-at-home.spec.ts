/**
 * @jest-environment ./src/test/environment-in-zone.mjs
 * @jest-environment-options {"zone": "Asia/Ho_Chi_Minh"}
 */
import { describe } from '@jest/globals';
import { describeWindows } from '../test/window-table.js';

describe('deadlines on a server set to the local zone', describeWindows);
