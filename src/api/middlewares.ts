import { defineMiddlewares } from "@medusajs/framework/http"
import { adminAuditLogMiddlewares } from "./admin/audit-log/middlewares"
import { adminBalmSettingMiddlewares } from "./admin/balm-settings/middlewares"
import { adminClientCardMiddlewares } from "./admin/customers/[id]/card/middlewares"
import { personalDataMiddlewares } from "./admin/customers/[id]/personal-data/middlewares"
import { adminCustomerTagMiddlewares } from "./admin/customer-tags/middlewares"
import { adminCustomerScanMiddlewares } from "./admin/customer-scans/middlewares"
import { adminCustomerMiddlewares } from "./admin/customers/middlewares"
import { adminEarningExclusionMiddlewares } from "./admin/earning-exclusions/middlewares"
import { adminEntitlementMiddlewares } from "./admin/entitlements/middlewares"
import { adminFeedbackMiddlewares } from "./admin/feedback/middlewares"
import { adminHealthProfileMiddlewares } from "./admin/customers/[id]/health-profile/middlewares"
import { adminProgressPhotoMiddlewares } from "./admin/customers/[id]/progress-photos/middlewares"
import { adminHealthTermMiddlewares } from "./admin/health-terms/middlewares"
import { adminMemberMiddlewares } from "./admin/members/middlewares"
import { adminMembershipTierMiddlewares } from "./admin/membership-tiers/middlewares"
import { adminPackageLiabilityMiddlewares } from "./admin/package-liability/middlewares"
import { adminPointsLiabilityMiddlewares } from "./admin/points-liability/middlewares"
import { adminMessageMiddlewares } from "./admin/messages/middlewares"
import { adminPatchTestMiddlewares } from "./admin/customers/[id]/patch-tests/middlewares"
import { adminCustomerSafetyMiddlewares } from "./admin/customers/[id]/safety/middlewares"
import { adminSafetyCardMiddlewares } from "./admin/safety-cards/middlewares"
import { adminRecoveryCaseMiddlewares } from "./admin/recovery-cases/middlewares"
import { adminRedemptionMiddlewares } from "./admin/redemptions/middlewares"
import { adminRewardMiddlewares } from "./admin/rewards/middlewares"
import { adminServiceMiddlewares } from "./admin/services/middlewares"
import { adminServicePackageMiddlewares } from "./admin/service-packages/middlewares"
import { adminStaffMiddlewares } from "./admin/staff/middlewares"
import { adminUserMiddlewares } from "./admin/users/middlewares"
import { authorisationMiddlewares } from "./authorisation/middlewares"
import { adminWalkInMiddlewares } from "./admin/walk-ins/middlewares"
import { feedbackPageMiddlewares } from "./feedback/middlewares"
import { nulMiddlewares } from "./utils/refuse-nul"
import { storeCartPointsMiddlewares } from "./store/carts/[id]/points/middlewares"
import { storeFeedbackMiddlewares } from "./store/feedback/middlewares"
import { storeOwnCardMiddlewares } from "./store/customers/me/card/middlewares"
import { storeOwnConsentMiddlewares } from "./store/customers/me/consents/middlewares"
import { storeOwnHealthProfileMiddlewares } from "./store/customers/me/health-profile/middlewares"
import { storeOrderClaimMiddlewares } from "./store/customers/me/order-claims/middlewares"
import { storeOwnPackageMiddlewares } from "./store/customers/me/packages/middlewares"
import { storeOwnPointsMiddlewares } from "./store/customers/me/points/middlewares"
import { storeOwnProgressPhotoMiddlewares } from "./store/customers/me/progress-photos/middlewares"
import { storeOwnRedemptionMiddlewares } from "./store/customers/me/redemptions/middlewares"
import { storePointsPaymentMiddlewares } from "./store/carts/[id]/points-payment/middlewares"
import { storeRewardMiddlewares } from "./store/rewards/middlewares"
import { storeServiceMiddlewares } from "./store/services/middlewares"
import { storeServicePackageMiddlewares } from "./store/service-packages/middlewares"

/** Who may use the admin; then what each route accepts, by resource. */
export default defineMiddlewares({
  routes: [
    ...nulMiddlewares,
    ...authorisationMiddlewares,
    ...adminAuditLogMiddlewares,
    ...adminBalmSettingMiddlewares,
    ...adminClientCardMiddlewares,
    ...adminCustomerMiddlewares,
    ...adminCustomerScanMiddlewares,
    ...adminCustomerTagMiddlewares,
    ...personalDataMiddlewares,
    ...adminEarningExclusionMiddlewares,
    ...adminEntitlementMiddlewares,
    ...adminFeedbackMiddlewares,
    ...adminHealthProfileMiddlewares,
    ...adminHealthTermMiddlewares,
    ...adminProgressPhotoMiddlewares,
    ...adminMemberMiddlewares,
    ...adminMembershipTierMiddlewares,
    ...adminPackageLiabilityMiddlewares,
    ...adminPointsLiabilityMiddlewares,
    ...adminMessageMiddlewares,
    ...adminPatchTestMiddlewares,
    ...adminCustomerSafetyMiddlewares,
    ...adminSafetyCardMiddlewares,
    ...adminRecoveryCaseMiddlewares,
    ...adminRedemptionMiddlewares,
    ...adminRewardMiddlewares,
    ...adminServiceMiddlewares,
    ...adminServicePackageMiddlewares,
    ...adminStaffMiddlewares,
    ...adminUserMiddlewares,
    ...adminWalkInMiddlewares,
    ...feedbackPageMiddlewares,
    ...storeCartPointsMiddlewares,
    ...storeOrderClaimMiddlewares,
    ...storeFeedbackMiddlewares,
    ...storeOwnCardMiddlewares,
    ...storeOwnConsentMiddlewares,
    ...storeOwnHealthProfileMiddlewares,
    ...storeOwnPackageMiddlewares,
    ...storeOwnPointsMiddlewares,
    ...storeOwnProgressPhotoMiddlewares,
    ...storeOwnRedemptionMiddlewares,
    ...storePointsPaymentMiddlewares,
    ...storeRewardMiddlewares,
    ...storeServiceMiddlewares,
    ...storeServicePackageMiddlewares,
  ],
})
