FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
# The Slack of the tests is optional because it runs on one system only; 90 MB that no bot needs.
RUN npm ci --omit=dev && rm -rf node_modules/local-slack-linux-x64 && npm cache clean --force
COPY bin bin
COPY src src
COPY digests digests
COPY demo demo
RUN mkdir /data && chown node /data
USER node
ENV DATA_DIR=/data
ENTRYPOINT ["node", "bin/writethru.js"]
CMD ["start"]
