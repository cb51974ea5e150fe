/** A file's text, put into the bundle by Vite. */
declare module "*.md?raw" {
  const text: string
  export default text
}

/** Written in by Medusa's build of the dashboard. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
