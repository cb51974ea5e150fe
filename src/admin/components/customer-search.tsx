import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../hooks/use-balm"
import { useFoundCustomers } from "../hooks/use-desk"
import { useSettled } from "../hooks/use-settled"
import type { FoundCustomer } from "../lib/api/customers"
import { customerName } from "../lib/customer-name"
import { isScanned } from "../lib/scanned"
import { ErrorState } from "./error-state"
import { FormField } from "./form-field"

/** One of those found: the name, and what tells two of a name apart. */
const Found = ({
  customer,
  onChoose,
}: {
  customer: FoundCustomer
  onChoose: () => void
}) => {
  const { t } = useBalm()
  const name = customerName(customer) ?? t("common.noName")
  const contact = [customer.phone, customer.email]
    .filter((part) => part && part !== name)
    .join(" · ")
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full min-w-0 flex-col rounded-lg px-4 py-3 text-left outline-none"
      >
        <Text as="span" weight="plus" className="break-words">
          {name}
        </Text>
        {contact && (
          <Text
            as="span"
            size="small"
            className="text-ui-fg-subtle break-words"
          >
            {contact}
          </Text>
        )}
      </button>
    </li>
  )
}

/** Finds a customer by name, number or e-mail; Enter takes the only one. */
export const CustomerSearch = ({
  id,
  label,
  help,
  autoFocus = false,
  without,
  onScan,
  onChoose,
}: {
  id: string
  label: string
  help?: string
  autoFocus?: boolean
  /** Somebody who cannot be meant. */
  without?: string | null
  /** A scanner has typed a QR code; undefined: nobody scans here. */
  onScan?: (token: string) => void
  onChoose: (customer: FoundCustomer) => void
}) => {
  const { t } = useBalm()
  const [text, setText] = useState("")
  const isScan = onScan !== undefined && isScanned(text)
  const typed = text.trim()
  const settled = useSettled(typed)
  const q = typed === "" || isScan ? "" : settled
  const { data, isError, isPlaceholderData, refetch } = useFoundCustomers(q)
  const found = (data?.customers ?? []).filter((one) => one.id !== without)
  const [only] = found
  return (
    <div className="flex flex-col gap-y-2">
      <FormField id={id} label={label} help={help}>
        <Input
          id={id}
          type="search"
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") {
              return
            }
            // Inside a form it would send it.
            event.preventDefault()
            if (isScan) {
              onScan(typed)
              setText("")
            } else if (
              only &&
              found.length === 1 &&
              q === typed &&
              !isPlaceholderData
            ) {
              onChoose(only)
            }
          }}
        />
      </FormField>
      {q !== "" && isError && <ErrorState onRetry={() => void refetch()} />}
      {q !== "" && data && found.length === 0 && !isPlaceholderData && (
        <Text size="small" className="text-ui-fg-subtle px-1" role="status">
          {t("desk.nobodyFound")}
        </Text>
      )}
      {q !== "" && found.length > 0 && (
        <ul className="shadow-borders-base divide-ui-border-base divide-y rounded-lg">
          {found.map((customer) => (
            <Found
              key={customer.id}
              customer={customer}
              onChoose={() => onChoose(customer)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
