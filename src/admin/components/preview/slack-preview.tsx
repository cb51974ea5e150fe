import { Avatar, Text, clx } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { readSlackBlocks } from "../../lib/slack-blocks"
import type { SlackBlock } from "../../lib/slack-blocks"
import { SlackText } from "./slack-text"

const Block = ({ block }: { block: SlackBlock }) => {
  switch (block.type) {
    case "header":
      return (
        <Text size="large" weight="plus">
          {block.text.text}
        </Text>
      )
    case "divider":
      return <hr className="border-ui-border-base" />
    case "context":
      return (
        <div className="txt-small text-ui-fg-subtle">
          {block.elements.map((element, index) => (
            <SlackText key={index} text={element} />
          ))}
        </div>
      )
    case "section":
      return (
        <div className="txt-medium flex flex-col gap-y-2">
          {block.text && (
            <div>
              <SlackText text={block.text} />
            </div>
          )}
          {block.fields && (
            <div className="grid grid-cols-2 gap-3">
              {block.fields.map((field, index) => (
                <div key={index}>
                  <SlackText text={field} />
                </div>
              ))}
            </div>
          )}
        </div>
      )
    case "actions":
      return (
        <div className="flex flex-wrap gap-2">
          {block.elements.map((button, index) => (
            <span
              key={index}
              className={clx(
                "txt-compact-small-plus shadow-borders-base rounded-md px-3 py-1.5",
                {
                  "bg-ui-tag-green-icon text-ui-fg-on-color":
                    button.style === "primary",
                  "bg-ui-bg-base text-ui-tag-red-text":
                    button.style === "danger",
                  "bg-ui-bg-base": button.style === undefined,
                }
              )}
            >
              {button.text.text}
            </span>
          ))}
        </div>
      )
  }
}

/** The message as a card in a Slack channel. Its buttons do nothing here. */
export const SlackPreview = ({
  body,
  blocks,
  at,
}: {
  body: string
  blocks: unknown[] | null
  at: string
}) => {
  const format = useFormat()
  const known = readSlackBlocks(blocks ?? [])
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest flex gap-x-3 rounded-lg p-4">
      <Avatar variant="squared" fallback="B" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-3">
        <div className="flex items-baseline gap-x-2">
          <Text size="small" weight="plus">
            Balm
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {format.time(at)}
          </Text>
        </div>
        {known.length > 0 ? (
          known.map((block, index) => <Block key={index} block={block} />)
        ) : (
          <div className="txt-medium">
            <SlackText text={{ type: "mrkdwn", text: body }} />
          </div>
        )}
      </div>
    </div>
  )
}
