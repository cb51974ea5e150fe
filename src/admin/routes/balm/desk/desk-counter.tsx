import { Button, Container, Heading, toast } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"
import { CustomerSearch } from "../../../components/customer-search"
import { DeskSessions } from "../../../components/desk/desk-sessions"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useScanCustomer } from "../../../hooks/use-desk"
import { refusedWith } from "../../../lib/client"

/** Stands in the address, so that going back leads to the same customer. */
const CUSTOMER = "customer"

/** Who has come, and what they can use today. */
export const DeskCounter = () => {
  const { t } = useBalm()
  const [params, setParams] = useSearchParams()
  const customerId = params.get(CUSTOMER)
  const names = useCustomerNames([customerId])
  const scan = useScanCustomer()
  const choose = ({ id }: { id: string }) => setParams({ [CUSTOMER]: id })
  if (customerId === null) {
    return (
      <Container className="px-6 py-5">
        <CustomerSearch
          id="balm-desk-customer"
          label={t("desk.find")}
          help={t("desk.findHelp")}
          autoFocus
          onScan={(token) =>
            scan.mutate(token, {
              onSuccess: ({ customer }) => choose(customer),
              onError: (error) =>
                toast.error(
                  refusedWith(error, 404)
                    ? t("desk.scanUnknown")
                    : t("common.notSaved", { reason: error.message })
                ),
            })
          }
          onChoose={choose}
        />
      </Container>
    )
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <Heading level="h2" className="min-w-0 break-words">
          {names.has(customerId)
            ? (names.get(customerId) ?? t("common.noName"))
            : "…"}
        </Heading>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" asChild>
            <Link to={`/customers/${customerId}`}>
              {t("common.seeCustomer")}
            </Link>
          </Button>
          <Button variant="secondary" onClick={() => setParams({})}>
            {t("desk.another")}
          </Button>
        </div>
      </div>
      <DeskSessions key={customerId} customerId={customerId} />
    </Container>
  )
}
