import medusa from "@medusajs/eslint-plugin"
import boundaries from "eslint-plugin-boundaries"
import tseslint from "typescript-eslint"

/**
 * Imports point one way: faces -> workflows and reads -> modules -> shared.
 * A module knows its own folder and `shared`, never another module; a rule
 * knows neither Medusa nor the clock.
 */
const rooms = [
  { type: "shared", pattern: "src/shared/**", mode: "full" },
  {
    type: "rule",
    pattern: "src/modules/*/rules/**",
    mode: "full",
    capture: ["context"],
  },
  { type: "module", pattern: "src/modules/*", capture: ["context"] },
  { type: "workflow", pattern: "src/workflows/**", mode: "full" },
  { type: "read", pattern: "src/reads/**", mode: "full" },
  { type: "link", pattern: "src/links/**", mode: "full" },
  { type: "provider", pattern: "src/providers/*", capture: ["provider"] },
  { type: "admin", pattern: "src/admin/**", mode: "full" },
  { type: "guide", pattern: "docs/guide/**", mode: "full" },
  {
    type: "face",
    pattern: "src/{api,subscribers,jobs,scripts,migration-scripts}/**",
    mode: "full",
  },
]

const ownContext = { context: "${from.context}" }

const allowed = [
  { from: "shared", allow: ["shared"] },
  {
    from: "rule",
    allow: ["shared", ["rule", ownContext], ["module", ownContext]],
  },
  {
    from: "module",
    allow: ["shared", ["module", ownContext], ["rule", ownContext]],
  },
  { from: "link", allow: ["module", "shared"] },
  { from: "read", allow: ["read", "module", "rule", "shared", "link"] },
  { from: "workflow", allow: ["workflow", "read", "module", "rule", "shared"] },
  {
    from: "provider",
    allow: ["shared", ["provider", { provider: "${from.provider}" }]],
  },
  {
    from: "face",
    allow: ["face", "workflow", "read", "module", "rule", "shared", "link"],
  },
  { from: "admin", allow: ["admin", "guide"] },
]

export default tseslint.config(
  {
    ignores: [
      "node_modules/**",
      ".medusa/**",
      ".balm/**",
      "**/migrations/**",
      "**/*.d.ts",
    ],
  },
  ...medusa.configs.strict,
  // Medusa's preset leaves tests out; ours are code like the rest.
  { ignores: ["!integration-tests/**", "!**/__tests__/**"] },
  {
    files: ["integration-tests/**/*.ts", "**/__tests__/**/*.ts"],
    rules: {
      // A broken test is no HTTP answer.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      "@medusajs/prices-in-major-units": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "never" },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": rooms,
      "boundaries/ignore": ["**/__tests__/**"],
      "import/resolver": {
        typescript: {},
        node: { extensions: [".ts", ".tsx"] },
      },
    },
    rules: {
      "boundaries/element-types": [
        "error",
        { default: "disallow", rules: allowed },
      ],
      "boundaries/no-unknown": "error",
    },
  },
  {
    files: ["src/api/**/*.ts"],
    ignores: ["src/api/utils/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.name='validateAndTransformQuery'] Property[key.name='isList'][value.value=true]",
          message:
            "Use validateListQuery(schema) from api/utils/list-query: beside the loyalty plugin Medusa refuses to sort otherwise.",
        },
      ],
    },
  },
  {
    files: ["src/modules/*/rules/**/*.ts"],
    ignores: ["**/__tests__/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: ["@medusajs/*", "node:*", "fs", "crypto"] },
      ],
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout"],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "A rule takes `now` as an argument.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "A rule takes `now` as an argument.",
        },
        {
          selector:
            "MemberExpression[object.name='Math'][property.name='random']",
          message: "A rule is deterministic.",
        },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/shared/environment.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Read it through src/shared/environment.ts.",
        },
      ],
    },
  }
)
