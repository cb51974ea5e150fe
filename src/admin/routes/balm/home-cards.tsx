import {
  BookOpen,
  Cash,
  ChatBubbleLeftRight,
  CheckCircle,
  CogSixTooth,
  CurrencyDollar,
  FaceDisappointed,
  FeaturedBadge,
  Gift,
  ListCheckbox,
  ReceiptPercent,
  SquaresPlus,
  Star,
  Users,
} from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { StateBadge } from "../../components/state-badge"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useRights } from "../../hooks/use-team"
import { useFailedMessages, useOpenCases } from "../../hooks/use-waiting"

const CARDS = [
  { name: "desk", icon: <CheckCircle />, permission: "packages.redeem" },
  { name: "cases", icon: <FaceDisappointed />, permission: "feedback.read" },
  { name: "feedback", icon: <Star />, permission: "feedback.read" },
  { name: "entitlements", icon: <SquaresPlus />, permission: "packages.read" },
  {
    name: "package-liability",
    icon: <Cash />,
    permission: "liability.read",
  },
  { name: "members", icon: <Gift />, permission: "points.read" },
  { name: "tiers", icon: <FeaturedBadge />, permission: "points.read" },
  { name: "rewards", icon: <ReceiptPercent />, permission: "points.read" },
  {
    name: "points-liability",
    icon: <CurrencyDollar />,
    permission: "liability.read",
  },
  {
    name: "messages",
    icon: <ChatBubbleLeftRight />,
    permission: "messages.read",
  },
  { name: "settings", icon: <CogSixTooth />, permission: "settings.read" },
  { name: "team", icon: <Users />, permission: "staff.read" },
  { name: "audit", icon: <ListCheckbox />, permission: "audit.read" },
  { name: "health-terms", icon: <BookOpen />, permission: "catalogue.read" },
] as const

const Card = ({
  to,
  icon,
  title,
  text,
  state,
}: {
  to: string
  icon: ReactNode
  title: string
  text: string
  state?: ReactNode
}) => (
  <Link
    to={to}
    className="focus-visible:shadow-borders-focus rounded-lg outline-none"
  >
    <Container className="hover:bg-ui-bg-base-hover transition-fg flex h-full items-start gap-x-4 px-6 py-5">
      <span className="bg-ui-bg-component shadow-borders-base text-ui-fg-subtle flex size-9 shrink-0 items-center justify-center rounded-lg">
        {icon}
      </span>
      <div className="flex min-w-0 flex-col items-start gap-y-1">
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text}
        </Text>
        {state}
      </div>
    </Container>
  </Link>
)

/** A number that asks for somebody, or the good news that there is none. */
const Waiting = ({
  count,
  some,
  none,
}: {
  count: number | undefined
  some: string
  none: string
}) => {
  const format = useFormat()
  if (count === undefined) {
    return null
  }
  return (
    <span className="mt-1">
      <StateBadge
        tone={count > 0 ? "red" : "green"}
        label={count > 0 ? `${format.number(count)} ${some}` : none}
      />
    </span>
  )
}

/** One card per page; two of them say whether somebody waits. */
export const HomeCards = () => {
  const { t } = useBalm()
  const may = useRights()
  const states: Record<string, ReactNode> = {
    cases: (
      <Waiting
        count={useOpenCases()}
        some={t("home.casesOpen")}
        none={t("home.casesNone")}
      />
    ),
    messages: (
      <Waiting
        count={useFailedMessages()}
        some={t("home.messagesFailed")}
        none={t("home.messagesFine")}
      />
    ),
  }
  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {CARDS.filter(({ permission }) => may(permission) !== false).map(
        ({ name, icon }) => (
          <Card
            key={name}
            to={`/balm/${name}`}
            icon={icon}
            title={t(`menu.${name}`)}
            text={t(`home.${name}`)}
            state={states[name]}
          />
        )
      )}
    </div>
  )
}
