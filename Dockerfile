# Pincite as an image. It runs as nobody in particular, on a read-only root file system, and keeps
# what it keeps under /data.
#
#     docker build -t pincite .
#     docker run --read-only --tmpfs /tmp -v pincite:/data --env-file .env -p 127.0.0.1:3000:3000 pincite
#
# NODE names a version. Where builds must be the same to the byte, give the digest that goes with it:
#     docker build --build-arg NODE=node:24.21.0-bookworm-slim@sha256:… .
# `docker buildx imagetools inspect node:24.21.0-bookworm-slim` prints it.
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS modules
WORKDIR /pincite
# .npmrc keeps install scripts from running; what is compiled comes compiled, inside the packages.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM ${NODE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    STORE_URL=level:/data/store
WORKDIR /pincite
COPY --from=modules /pincite/node_modules ./node_modules
COPY package.json tsconfig.json LICENSE ./
COPY src ./src
COPY prompts ./prompts
COPY articles ./articles
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# SIGTERM lets answers that run be finished: give it a minute before anything harsher.
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "src/main.ts"]
