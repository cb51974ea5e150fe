import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * No id, filter or search holds a NUL, and PostgreSQL answers one with an
 * error of its own, a 500 here: in a path it names nothing, in a query it is
 * no value.
 */
export const refuseNul = (
  req: Pick<MedusaRequest, "originalUrl">,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const [path = "", ...query] = req.originalUrl.split("?")
  if (path.includes("%00")) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is nothing at this address: it holds a NUL character."
    )
  }
  if (query.some((part) => part.includes("%00"))) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A NUL character is no part of a query: leave it out."
    )
  }
  next()
}

/** First of all, on Medusa's own routes too. */
export const nulMiddlewares: MiddlewareRoute[] = [
  "/admin",
  "/store",
  "/auth",
  "/feedback",
].map((matcher) => ({ matcher, middlewares: [refuseNul] }))
