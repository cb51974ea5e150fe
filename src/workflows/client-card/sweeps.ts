import { CLIENT_CARD_MODULE } from "../../modules/client-card"
import { readCustomersLackingPhoneForm } from "../../reads/customer/phones"
import type { Sweep } from "../sweeps/sweep"
import { normalisePhonesWorkflow } from "./workflows/normalise-phones"

export const clientCardSweeps: Sweep[] = [
  {
    name: "balm-normalise-phones",
    find: (container, page) =>
      readCustomersLackingPhoneForm(
        container,
        page,
        container.resolve(CLIENT_CARD_MODULE).phoneRegion
      ),
    repair: (container, customer_ids) =>
      normalisePhonesWorkflow(container).run({ input: { customer_ids } }),
  },
]
