import type { Overview } from "../../lib/api/overview"
import { ConsentList } from "./consent-list"
import { FeedbackGlimpse } from "./feedback-glimpse"
import { MessageGlimpses } from "./message-glimpses"
import { OverviewTiles } from "./overview-tiles"
import { PackageList } from "./package-list"

/** What there is of a customer, without the parts of other people's rooms. */
export const OverviewBody = ({
  overview,
  isErased,
}: {
  overview: Overview
  isErased: boolean
}) => {
  const isShown = (part: string) => !overview.hidden.includes(part)
  return (
    <>
      <OverviewTiles overview={overview} />
      {isShown("packages") && (
        <PackageList
          packages={overview.packages}
          safety={overview.safety}
          pastPackages={overview.past_packages}
        />
      )}
      <div className="divide-ui-border-base grid grid-cols-1 divide-y md:grid-cols-2 md:divide-x md:divide-y-0">
        {isShown("feedback") && (
          <FeedbackGlimpse feedback={overview.feedback} />
        )}
        {isShown("messages") && (
          <MessageGlimpses messages={overview.messages} />
        )}
      </div>
      {isShown("consents") && (
        <ConsentList
          customerId={overview.customer_id}
          consents={overview.consents}
          canNote={!isErased}
        />
      )}
    </>
  )
}
