import { Trash } from "@medusajs/icons"
import {
  Button,
  Heading,
  IconButton,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useBalm } from "../../hooks/use-balm"
import { useFormat } from "../../hooks/use-format"
import { useChangePhotos, usePhoto, usePhotos } from "../../hooks/use-health"
import type { Photo, Reason } from "../../lib/api/health"
import { toBase64 } from "../../lib/base64"

const MOST_BYTES = 5 * 1024 * 1024

/** A picture from memory: it has no address, and none stays behind. */
const Picture = ({
  customerId,
  photo,
  reason,
}: {
  customerId: string
  photo: Photo
  reason: Reason
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const { data, isError } = usePhoto(customerId, photo.id, reason)
  const [url, setUrl] = useState<string>()
  const frame = useRef<HTMLDivElement>(null)
  // It takes the place of the button that somebody pressed.
  useEffect(() => frame.current?.focus(), [])
  useEffect(() => {
    if (!data) {
      return undefined
    }
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return (
    <div
      ref={frame}
      tabIndex={-1}
      className="focus-visible:shadow-borders-focus rounded-lg outline-none"
    >
      {isError ? (
        <Text size="small">{t("health.photoFailed")}</Text>
      ) : url ? (
        <img
          src={url}
          alt={photo.caption || format.day(photo.taken_at)}
          className="aspect-square w-full rounded-lg object-cover"
        />
      ) : (
        <div className="bg-ui-bg-component aspect-square w-full rounded-lg" />
      )}
    </div>
  )
}

/** Pictures of progress, the newest first. Each is opened on its own. */
export const PhotoStrip = ({
  customerId,
  reason,
  mayWrite,
}: {
  customerId: string
  reason: Reason
  mayWrite: boolean
}) => {
  const { t } = useBalm()
  const format = useFormat()
  const prompt = usePrompt()
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<string[]>([])
  const photos = usePhotos(customerId, reason)
  const { add, remove } = useChangePhotos(customerId)
  const failed = (error: Error) =>
    toast.error(t("common.notSaved", { reason: error.message }))

  const upload = async (file: File | undefined) => {
    if (!file) {
      return
    }
    if (file.size > MOST_BYTES) {
      toast.error(t("health.photoTooLarge"))
      return
    }
    add.mutate(
      { image: await toBase64(file), caption: "" },
      { onSuccess: () => toast.success(t("common.saved")), onError: failed }
    )
  }
  const discard = async (id: string) => {
    const isSure = await prompt({
      title: t("health.photoRemove"),
      description: t("health.photoRemoveText"),
      confirmText: t("health.photoRemove"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      remove.mutate(id, { onError: failed })
    }
  }

  const rows = photos.data?.progress_photos ?? []
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Heading level="h3">{t("health.photos")}</Heading>
        {mayWrite && (
          <>
            <input
              ref={input}
              type="file"
              accept="image/jpeg,image/png,image/webp"
              className="hidden"
              onChange={(event) => {
                void upload(event.target.files?.[0])
                event.target.value = ""
              }}
            />
            <Button
              size="small"
              variant="secondary"
              isLoading={add.isPending}
              onClick={() => input.current?.click()}
            >
              {t("health.photoAdd")}
            </Button>
          </>
        )}
      </div>
      {photos.isSuccess && rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("health.photosNone")}
        </Text>
      )}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {rows.map((photo) => (
          <li key={photo.id} className="flex flex-col gap-y-1">
            {shown.includes(photo.id) ? (
              <Picture customerId={customerId} photo={photo} reason={reason} />
            ) : (
              <Button
                variant="secondary"
                className="aspect-square w-full"
                onClick={() => setShown([...shown, photo.id])}
              >
                {t("health.photoShow")}
              </Button>
            )}
            <div className="flex items-center justify-between gap-x-2">
              <Text size="xsmall" className="text-ui-fg-subtle">
                <span className="whitespace-nowrap">
                  {format.day(photo.taken_at)}
                </span>{" "}
                {photo.recorded_by === customerId && (
                  <span className="whitespace-nowrap">
                    {t("health.photoOwn")}
                  </span>
                )}
              </Text>
              {mayWrite && (
                <IconButton
                  size="small"
                  variant="transparent"
                  aria-label={t("health.photoRemove")}
                  onClick={() => void discard(photo.id)}
                >
                  <Trash />
                </IconButton>
              )}
            </div>
            {photo.caption && (
              <Text size="small" className="break-words">
                {photo.caption}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
