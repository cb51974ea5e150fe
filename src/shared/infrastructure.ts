/** How often an event that a subscriber failed on is tried, in all. */
const EVENT_ATTEMPTS = 5
const FIRST_RETRY_MILLISECONDS = 1_000

/**
 * Medusa's modules for events, workflows, locks and cache, on Redis: several
 * server and worker processes then share one set of each. Without Redis they
 * live in the memory of the one process there is.
 */
const onRedis = (redisUrl: string) => [
  {
    resolve: "@medusajs/medusa/event-bus-redis",
    options: {
      redisUrl,
      // Medusa's own default is a single attempt.
      jobOptions: {
        attempts: EVENT_ATTEMPTS,
        backoff: { type: "exponential", delay: FIRST_RETRY_MILLISECONDS },
      },
    },
  },
  {
    resolve: "@medusajs/medusa/workflow-engine-redis",
    options: { redis: { redisUrl } },
  },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          id: "locking-redis",
          resolve: "@medusajs/medusa/locking-redis",
          is_default: true,
          options: { redisUrl },
        },
      ],
    },
  },
  { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
]

/** Uploaded files get the address the store really answers at. */
const localFiles = (publicUrl: string) => ({
  resolve: "@medusajs/medusa/file",
  options: {
    providers: [
      {
        id: "local",
        resolve: "@medusajs/medusa/file-local",
        options: { backend_url: `${publicUrl}/static` },
      },
    ],
  },
})

/**
 * What Balm's own application adds to Medusa's default modules.
 *
 * @param options.redisUrl where left out, one process keeps all in memory
 * @param options.publicUrl base of the store API, without a slash at its end
 */
export const infrastructureModules = ({
  redisUrl,
  publicUrl,
}: {
  redisUrl?: string | undefined
  publicUrl: string
}) => [localFiles(publicUrl), ...(redisUrl ? onRedis(redisUrl) : [])]
