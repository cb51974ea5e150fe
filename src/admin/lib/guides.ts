import enAudit from "../../../docs/guide/en/audit.md?raw"
import enCases from "../../../docs/guide/en/cases.md?raw"
import enClientCard from "../../../docs/guide/en/client-card.md?raw"
import enCustomerOverview from "../../../docs/guide/en/customer-overview.md?raw"
import enDesk from "../../../docs/guide/en/desk.md?raw"
import enEntitlements from "../../../docs/guide/en/entitlements.md?raw"
import enFeedback from "../../../docs/guide/en/feedback.md?raw"
import enHealth from "../../../docs/guide/en/health.md?raw"
import enHealthTerms from "../../../docs/guide/en/health-terms.md?raw"
import enHome from "../../../docs/guide/en/home.md?raw"
import enMembers from "../../../docs/guide/en/members.md?raw"
import enMessages from "../../../docs/guide/en/messages.md?raw"
import enPackageLiability from "../../../docs/guide/en/package-liability.md?raw"
import enPackages from "../../../docs/guide/en/packages.md?raw"
import enPersonalData from "../../../docs/guide/en/personal-data.md?raw"
import enPointsLiability from "../../../docs/guide/en/points-liability.md?raw"
import enRewards from "../../../docs/guide/en/rewards.md?raw"
import enSafety from "../../../docs/guide/en/safety.md?raw"
import enServices from "../../../docs/guide/en/services.md?raw"
import enSettings from "../../../docs/guide/en/settings.md?raw"
import enTeam from "../../../docs/guide/en/team.md?raw"
import enTiers from "../../../docs/guide/en/tiers.md?raw"
import enWalkIns from "../../../docs/guide/en/walk-ins.md?raw"
import zhAudit from "../../../docs/guide/zh/audit.md?raw"
import zhCases from "../../../docs/guide/zh/cases.md?raw"
import zhClientCard from "../../../docs/guide/zh/client-card.md?raw"
import zhCustomerOverview from "../../../docs/guide/zh/customer-overview.md?raw"
import zhDesk from "../../../docs/guide/zh/desk.md?raw"
import zhEntitlements from "../../../docs/guide/zh/entitlements.md?raw"
import zhFeedback from "../../../docs/guide/zh/feedback.md?raw"
import zhHealth from "../../../docs/guide/zh/health.md?raw"
import zhHealthTerms from "../../../docs/guide/zh/health-terms.md?raw"
import zhHome from "../../../docs/guide/zh/home.md?raw"
import zhMembers from "../../../docs/guide/zh/members.md?raw"
import zhMessages from "../../../docs/guide/zh/messages.md?raw"
import zhPackageLiability from "../../../docs/guide/zh/package-liability.md?raw"
import zhPackages from "../../../docs/guide/zh/packages.md?raw"
import zhPersonalData from "../../../docs/guide/zh/personal-data.md?raw"
import zhPointsLiability from "../../../docs/guide/zh/points-liability.md?raw"
import zhRewards from "../../../docs/guide/zh/rewards.md?raw"
import zhSafety from "../../../docs/guide/zh/safety.md?raw"
import zhServices from "../../../docs/guide/zh/services.md?raw"
import zhSettings from "../../../docs/guide/zh/settings.md?raw"
import zhTeam from "../../../docs/guide/zh/team.md?raw"
import zhTiers from "../../../docs/guide/zh/tiers.md?raw"
import zhWalkIns from "../../../docs/guide/zh/walk-ins.md?raw"
import type { GuideName } from "./guide-names"

export type { GuideName }

/** The staff guide, carried inside the bundle: it also opens offline. */
export const guides: Record<"en" | "zhCN", Record<GuideName, string>> = {
  en: {
    home: enHome,
    desk: enDesk,
    "customer-overview": enCustomerOverview,
    cases: enCases,
    feedback: enFeedback,
    entitlements: enEntitlements,
    services: enServices,
    packages: enPackages,
    members: enMembers,
    tiers: enTiers,
    rewards: enRewards,
    "package-liability": enPackageLiability,
    "points-liability": enPointsLiability,
    messages: enMessages,
    health: enHealth,
    "health-terms": enHealthTerms,
    safety: enSafety,
    settings: enSettings,
    audit: enAudit,
    "client-card": enClientCard,
    "walk-ins": enWalkIns,
    "personal-data": enPersonalData,
    team: enTeam,
  },
  zhCN: {
    home: zhHome,
    desk: zhDesk,
    "customer-overview": zhCustomerOverview,
    cases: zhCases,
    feedback: zhFeedback,
    entitlements: zhEntitlements,
    services: zhServices,
    packages: zhPackages,
    members: zhMembers,
    tiers: zhTiers,
    rewards: zhRewards,
    "package-liability": zhPackageLiability,
    "points-liability": zhPointsLiability,
    messages: zhMessages,
    health: zhHealth,
    "health-terms": zhHealthTerms,
    safety: zhSafety,
    settings: zhSettings,
    audit: zhAudit,
    "client-card": zhClientCard,
    "walk-ins": zhWalkIns,
    "personal-data": zhPersonalData,
    team: zhTeam,
  },
}
