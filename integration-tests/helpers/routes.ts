import { ApiLoader } from "@medusajs/framework/http"

export type RunningRoute = { method: string; path: string }

/**
 * Writes down every route as the server registers it: Medusa's, Balm's and
 * those of whoever else is there. Call it before the server boots.
 */
export const recordRoutes = (): RunningRoute[] => {
  const routes: RunningRoute[] = []
  ApiLoader.traceRoute = (handler, { route, method }) => {
    routes.push({ method, path: route })
    return handler
  }
  return routes
}
