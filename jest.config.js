/**
 * Three kinds of test, one command (`npm test`):
 * unit    rules and shared code, no database
 * modules one module on its own database
 * http    the whole application through its real server
 */
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true, decorators: true },
      target: "es2022",
      transform: {
        decoratorMetadata: true,
        legacyDecorator: true,
        react: { runtime: "automatic" },
      },
    },
  },
]

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: "node",
  transform: { "^.+\\.[jt]sx?$": swc },
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.balm/"],
})

module.exports = {
  testTimeout: 120_000,
  // Each http spec boots a whole application and leaves some of it behind:
  // a worker that has run a few starts afresh before it runs out of memory.
  workerIdleMemoryLimit: "1200MB",
  testSequencer: "<rootDir>/tools/lib/jest-sequencer.cjs",
  projects: [
    project("unit", [
      "<rootDir>/src/**/__tests__/**/*.unit.spec.ts",
      "<rootDir>/integration-tests/unit/**/*.spec.ts",
    ]),
    project("modules", [
      "<rootDir>/src/modules/*/__tests__/**/*.module.spec.ts",
    ]),
    project("http", ["<rootDir>/integration-tests/http/**/*.spec.ts"]),
    project("process", ["<rootDir>/integration-tests/process/**/*.spec.ts"]),
    project("browser", ["<rootDir>/integration-tests/browser/**/*.spec.ts"]),
  ],
}
