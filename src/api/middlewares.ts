import { defineMiddlewares } from "@medusajs/framework/http"
import { adminEntitlementMiddlewares } from "./admin/entitlements/middlewares"
import { adminMessageMiddlewares } from "./admin/messages/middlewares"
import { adminServicePackageMiddlewares } from "./admin/service-packages/middlewares"
import { adminServiceMiddlewares } from "./admin/services/middlewares"
import { storeOwnPackageMiddlewares } from "./store/customers/me/packages/middlewares"
import { storeServicePackageMiddlewares } from "./store/service-packages/middlewares"
import { storeServiceMiddlewares } from "./store/services/middlewares"

/** What each route accepts, resource by resource. */
export default defineMiddlewares({
  routes: [
    ...adminEntitlementMiddlewares,
    ...adminMessageMiddlewares,
    ...adminServiceMiddlewares,
    ...adminServicePackageMiddlewares,
    ...storeOwnPackageMiddlewares,
    ...storeServiceMiddlewares,
    ...storeServicePackageMiddlewares,
  ],
})
