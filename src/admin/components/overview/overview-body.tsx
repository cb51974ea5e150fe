import type { Overview } from "../../lib/api/overview"
import { ConsentList } from "./consent-list"
import { FeedbackGlimpse } from "./feedback-glimpse"
import { MessageGlimpses } from "./message-glimpses"
import { OverviewTiles } from "./overview-tiles"
import { PackageList } from "./package-list"

export const OverviewBody = ({ overview }: { overview: Overview }) => (
  <>
    <OverviewTiles overview={overview} />
    <PackageList
      packages={overview.packages}
      safety={overview.safety}
      pastPackages={overview.past_packages}
    />
    <div className="divide-ui-border-base grid grid-cols-1 divide-y md:grid-cols-2 md:divide-x md:divide-y-0">
      <FeedbackGlimpse feedback={overview.feedback} />
      <MessageGlimpses messages={overview.messages} />
    </div>
    <ConsentList
      customerId={overview.customer_id}
      consents={overview.consents}
    />
  </>
)
