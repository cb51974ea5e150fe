import { Button, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useBalm } from "../hooks/use-balm"
import { saveFile } from "../lib/save-file"

/** Saves what a list shows as a file on the reader's own computer. */
export const ExportButton = ({
  name,
  fetchFile,
}: {
  /** Of the file, with its ending. */
  name: string
  fetchFile: () => Promise<Blob>
}) => {
  const { t } = useBalm()
  const save = useMutation({ mutationFn: fetchFile })
  const start = () =>
    save.mutate(undefined, {
      onSuccess: (file) => {
        saveFile(file, name)
        toast.success(t("audit.exported"))
      },
      onError: (error) =>
        toast.error(t("common.notSaved", { reason: error.message })),
    })
  return (
    <Button
      variant="secondary"
      size="small"
      onClick={start}
      isLoading={save.isPending}
    >
      {t("audit.export")}
    </Button>
  )
}
