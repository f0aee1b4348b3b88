const path = require('node:path');

/** The aliases of web/tsconfig.json and web/vite.config.ts in the form that dependency-cruiser reads. */
module.exports = {
  resolve: {
    alias: { '@domain': path.resolve('server/src/domain'), '@contract': path.resolve('server/src/contract') },
  },
};
