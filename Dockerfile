FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY bin bin
COPY src src
COPY digests digests
COPY demo demo
RUN mkdir /data && chown node /data
USER node
ENV DATA_DIR=/data
ENTRYPOINT ["node", "bin/writethru.js"]
CMD ["start"]
