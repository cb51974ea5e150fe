import { Button, Drawer, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useBalm } from "../hooks/use-balm"
import { useCreateWalkIn } from "../hooks/use-walk-in"
import { SOURCES } from "../lib/card-fields"
import { refusedWith } from "../lib/client"
import { customerName } from "../lib/customer-name"
import { browserLocale } from "../lib/format"
import { languageName } from "../lib/language-name"
import { FormField } from "./form-field"
import { OneOf } from "./health/choices"
import { Notice } from "./notice"

/** Long enough to read it: it says that nobody new was made. */
const LONG_MILLISECONDS = 10_000

/** Those whose messages the store can write. */
const SPOKEN = ["en", "zh-CN"]

/** A name and a number; the number decides who it is. */
export const WalkInForm = ({ onDone }: { onDone: () => void }) => {
  const { t, word, language } = useBalm()
  const { i18n } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateWalkIn()
  const reader = browserLocale(i18n.language)
  const [name, setName] = useState({ first_name: "", last_name: "" })
  const [phone, setPhone] = useState("")
  const [locale, setLocale] = useState(reader)
  const [source, setSource] = useState<string>("walk_in")
  const [wrongPhone, setWrongPhone] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const isReady = name.first_name.trim() !== "" && phone.trim().length > 2

  const submit = () => {
    setWrongPhone(false)
    setRefusal(undefined)
    create.mutate(
      {
        first_name: name.first_name.trim(),
        last_name: name.last_name.trim() || null,
        phone: phone.trim(),
        locale,
        source_channel: source,
      },
      {
        onSuccess: ({ created, customer }) => {
          const called = customerName(customer) ?? t("common.noName")
          if (created) {
            toast.success(t("walkIn.saved", { name: called }))
          } else {
            toast.info(t("walkIn.known", { name: called }), {
              description: t("walkIn.knownText"),
              duration: LONG_MILLISECONDS,
            })
          }
          onDone()
          void navigate(`/customers/${customer.id}`)
        },
        onError: (error) => {
          if (refusedWith(error, 400)) {
            setWrongPhone(true)
          } else {
            setRefusal(error.message)
          }
        },
      }
    )
  }
  // Each language puts the names in its own order.
  const parts = ["first_name", "last_name"] as const
  const ordered = language === "zhCN" ? parts.toReversed() : parts
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) {
          submit()
        }
      }}
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {refusal !== undefined && (
          <Notice tone="red" title={t("card.refused")}>
            {refusal}
          </Notice>
        )}
        <FormField
          id="balm-walk-in-phone"
          label={t("walkIn.phone")}
          help={t("walkIn.phoneHelp")}
          error={wrongPhone ? t("walkIn.phoneWrong") : undefined}
        >
          <Input
            id="balm-walk-in-phone"
            type="tel"
            autoFocus
            autoComplete="off"
            maxLength={40}
            aria-invalid={wrongPhone}
            value={phone}
            onChange={(event) => {
              setPhone(event.target.value)
              setWrongPhone(false)
            }}
          />
        </FormField>
        <div className="grid grid-cols-2 gap-3">
          {ordered.map((part) => (
            <FormField
              key={part}
              id={`balm-walk-in-${part}`}
              label={t(`walkIn.${part}`)}
              help={part === "last_name" ? t("walkIn.optional") : undefined}
            >
              <Input
                id={`balm-walk-in-${part}`}
                autoComplete="off"
                maxLength={100}
                value={name[part]}
                onChange={(event) =>
                  setName({ ...name, [part]: event.target.value })
                }
              />
            </FormField>
          ))}
        </div>
        <OneOf
          label={t("card.fields.locale")}
          options={SPOKEN.map((value) => ({
            value,
            label: languageName(reader, value),
          }))}
          value={locale}
          onChange={(tag) => setLocale(tag ?? locale)}
        />
        <OneOf
          label={t("card.fields.source_channel")}
          options={SOURCES.map((value) => ({
            value: String(value),
            label: word("card.sources", value),
          }))}
          value={source}
          onChange={(channel) => setSource(channel ?? source)}
        />
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button variant="secondary">{t("common.cancel")}</Button>
        </Drawer.Close>
        <Button type="submit" isLoading={create.isPending} disabled={!isReady}>
          {t("walkIn.save")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
