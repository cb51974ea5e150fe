import {
  ChatBubbleLeftRight,
  CogSixTooth,
  FaceDisappointed,
  Gift,
  Star,
  SquaresPlus,
} from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"

const CARDS = [
  { name: "cases", icon: <FaceDisappointed /> },
  { name: "feedback", icon: <Star /> },
  { name: "entitlements", icon: <SquaresPlus /> },
  { name: "members", icon: <Gift /> },
  { name: "messages", icon: <ChatBubbleLeftRight /> },
  { name: "settings", icon: <CogSixTooth /> },
] as const

const Card = ({
  to,
  icon,
  title,
  text,
}: {
  to: string
  icon: ReactNode
  title: string
  text: string
}) => (
  <Link to={to} className="outline-none">
    <Container className="hover:bg-ui-bg-base-hover flex h-full items-start gap-x-4 px-6 py-5">
      <span className="bg-ui-bg-component shadow-borders-base text-ui-fg-subtle flex size-9 shrink-0 items-center justify-center rounded-lg">
        {icon}
      </span>
      <div className="min-w-0">
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {text}
        </Text>
      </div>
    </Container>
  </Link>
)

/** One card per page. */
export const HomeCards = () => {
  const { t } = useBalm()
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {CARDS.map(({ name, icon }) => (
        <Card
          key={name}
          to={`/balm/${name}`}
          icon={icon}
          title={t(`menu.${name}`)}
          text={t(`home.${name}`)}
        />
      ))}
    </div>
  )
}
