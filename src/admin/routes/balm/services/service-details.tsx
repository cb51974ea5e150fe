import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ProblemList } from "../../../components/catalogue/problem-list"
import { FactList } from "../../../components/fact-list"
import { LabelledSection } from "../../../components/labelled-section"
import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import { usePricesText } from "../../../hooks/use-prices-text"
import type { Service } from "../../../lib/api/services"
import { SafetyGlimpse } from "./safety-glimpse"

const TIMES = [
  "duration_minutes",
  "processing_minutes",
  "finishing_minutes",
  "transition_minutes",
] as const

const SoldAs = ({ service }: { service: Service }) => {
  const { t } = useBalm()
  const pricesText = usePricesText()
  return (
    <LabelledSection title={t("catalogue.soldAs")}>
      <FactList
        facts={[
          {
            label: t("catalogue.price"),
            value: pricesText(service.prices) || t("catalogue.noPrice"),
          },
          ...(service.categories.length > 0
            ? [
                {
                  label: t("catalogue.category"),
                  value: service.categories.map(({ name }) => name).join(" · "),
                },
              ]
            : []),
        ]}
      />
      {service.status !== null && (
        <Link
          to={`/products/${service.product_id}`}
          className="txt-small text-ui-fg-interactive self-start"
        >
          {t("catalogue.toProduct")}
        </Link>
      )}
    </LabelledSection>
  )
}

const Treatment = ({ service }: { service: Service }) => {
  const { t, word } = useBalm()
  return (
    <LabelledSection title={t("services.treatment")}>
      <FactList
        facts={[
          ...TIMES.filter(
            (time) => time === "duration_minutes" || service[time] > 0
          ).map((time) => ({
            label: word("services.time", time),
            value: t("services.minutes", { number: service[time] }),
          })),
          {
            label: t("services.interval"),
            value:
              service.minimum_interval_days === null
                ? t("services.noInterval")
                : t("services.days", { number: service.minimum_interval_days }),
          },
          {
            label: t("services.skills"),
            value: service.skills.join(" · ") || t("services.noSkills"),
          },
          {
            label: t("services.room"),
            value: service.room_kind ?? t("services.anyRoom"),
          },
        ]}
      />
    </LabelledSection>
  )
}

const Guide = ({ guide }: { guide: NonNullable<Service["guide"]> }) => {
  const { t, language } = useBalm()
  return (
    <>
      {guide.steps.length > 0 && (
        <LabelledSection title={t("services.steps")}>
          <ol className="flex list-decimal flex-col gap-y-1 pl-5">
            {guide.steps.map(({ title, minutes }, at) => (
              <Text key={at} size="small" className="break-words" asChild>
                <li>
                  {title[language]}
                  {minutes !== null && (
                    <span className="text-ui-fg-subtle">
                      {" · "}
                      {t("services.minutes", { number: minutes })}
                    </span>
                  )}
                </li>
              </Text>
            ))}
          </ol>
        </LabelledSection>
      )}
      {guide.aftercare && (
        <LabelledSection title={t("services.aftercare")}>
          <Text size="small" className="break-words whitespace-pre-line">
            {guide.aftercare[language]}
          </Text>
        </LabelledSection>
      )}
    </>
  )
}

/** All about a service, its safety card among it. */
export const ServiceDetails = ({ service }: { service: Service }) => {
  const { t } = useBalm()
  const format = useFormat()
  return (
    <>
      <ProblemList problems={service.problems} />
      <SoldAs service={service} />
      <Treatment service={service} />
      {service.guide && <Guide guide={service.guide} />}
      <LabelledSection title={t("services.consumables")}>
        {service.consumables.length === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("services.noConsumables")}
          </Text>
        ) : (
          <FactList
            facts={service.consumables.map((one) => ({
              label: one.title ?? one.sku ?? t("services.goneItem"),
              value: format.number(one.quantity),
            }))}
          />
        )}
      </LabelledSection>
      {service.status !== null && (
        <SafetyGlimpse productId={service.product_id} />
      )}
    </>
  )
}
