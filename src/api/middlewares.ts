import { defineMiddlewares } from "@medusajs/framework/http"
import { adminEntitlementMiddlewares } from "./admin/entitlements/middlewares"
import { adminFeedbackMiddlewares } from "./admin/feedback/middlewares"
import { adminMessageMiddlewares } from "./admin/messages/middlewares"
import { adminRecoveryCaseMiddlewares } from "./admin/recovery-cases/middlewares"
import { adminServicePackageMiddlewares } from "./admin/service-packages/middlewares"
import { adminServiceMiddlewares } from "./admin/services/middlewares"
import { storeOwnPackageMiddlewares } from "./store/customers/me/packages/middlewares"
import { storeFeedbackMiddlewares } from "./store/feedback/middlewares"
import { storeServicePackageMiddlewares } from "./store/service-packages/middlewares"
import { storeServiceMiddlewares } from "./store/services/middlewares"

/** What each route accepts, resource by resource. */
export default defineMiddlewares({
  routes: [
    ...adminEntitlementMiddlewares,
    ...adminFeedbackMiddlewares,
    ...adminMessageMiddlewares,
    ...adminRecoveryCaseMiddlewares,
    ...adminServiceMiddlewares,
    ...adminServicePackageMiddlewares,
    ...storeOwnPackageMiddlewares,
    ...storeFeedbackMiddlewares,
    ...storeServiceMiddlewares,
    ...storeServicePackageMiddlewares,
  ],
})
