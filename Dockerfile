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
ENV DATA_DIR=/data WEB_PORT=8080 WEB_HOST=0.0.0.0
EXPOSE 8080 3000
# /health asks the store and the queue as well.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WEB_PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/writethru.js"]
CMD ["start"]
