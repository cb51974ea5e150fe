// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from "fs"
import { join } from "path"
import { asRecord, root } from "../folder.mjs"

const LOYALTY = "2.21.1"

/** The Medusa this repository is developed with. */
const medusaVersion = () => {
  const manifest = asRecord(
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  )
  return String(asRecord(manifest.devDependencies)["@medusajs/medusa"])
}

const manifest = () => ({
  name: "fresh-store",
  version: "0.0.1",
  private: true,
  scripts: { build: "medusa build", start: "medusa start" },
  dependencies: {
    ...Object.fromEntries(
      ["admin-sdk", "cli", "framework", "medusa"].map((name) => [
        `@medusajs/${name}`,
        medusaVersion(),
      ])
    ),
    "@medusajs/loyalty-plugin": LOYALTY,
  },
  devDependencies: {
    "@swc/core": "^1.7.28",
    "@types/node": "^20.12.11",
    "@types/react": "^18.3.2",
    "@types/react-dom": "^18.2.25",
    react: "^18.3.1",
    "react-dom": "^18.3.1",
    "ts-node": "^10.9.2",
    typescript: "^5.6.2",
    vite: "^5.4.14",
  },
})

const tsconfig = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    outDir: "./.medusa/server",
    rootDir: "./",
    jsx: "react-jsx",
    resolveJsonModule: true,
    strictNullChecks: true,
  },
  "ts-node": { swc: true },
  include: ["**/*", ".medusa/types/*"],
  exclude: ["node_modules", ".medusa/server", ".medusa/admin", ".cache"],
}

const LOYALTY_ENTRY = `{ resolve: "@medusajs/loyalty-plugin", options: {} },`

/** What README.md tells a store's developer to add. */
const BALM_ENTRY = `{
      resolve: "medusa-plugin-balm",
      options: {
        encryptionKey: process.env.BALM_ENCRYPTION_KEY,
        publicUrl: process.env.BALM_PUBLIC_URL,
      },
    },`

const BALM_MODULES = `modules: [
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: "medusa-plugin-balm/providers/notification-outbox",
            id: "balm-outbox",
            options: { channels: ["email", "sms", "slack"] },
          },
        ],
      },
    },
  ],`

/** @param {boolean} withBalm */
const config = (
  withBalm
) => `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS!,
      adminCors: process.env.ADMIN_CORS!,
      authCors: process.env.AUTH_CORS!,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: [
    ${withBalm ? BALM_ENTRY : ""}
    ${LOYALTY_ENTRY}
  ],
  ${withBalm ? BALM_MODULES : ""}
})
`

/**
 * @param {string} folder
 * @param {boolean} withBalm
 */
export const writeConfig = (folder, withBalm) =>
  writeFileSync(join(folder, "medusa-config.ts"), config(withBalm))

/**
 * Writes what `create-medusa-app` would clone, without the network: a store
 * with the official loyalty plugin and nothing of ours.
 *
 * @param {string} folder
 */
export const writeFreshStore = (folder) => {
  mkdirSync(join(folder, "src"), { recursive: true })
  for (const [name, content] of Object.entries({
    "package.json": manifest(),
    "tsconfig.json": tsconfig,
  })) {
    writeFileSync(join(folder, name), JSON.stringify(content, null, 2))
  }
  writeConfig(folder, false)
}
