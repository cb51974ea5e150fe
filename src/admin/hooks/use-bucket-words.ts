import { useBalm } from "./use-balm"
import { useFormat } from "./use-format"

const EXPIRES = "expires-"

const monthOf = (bucket: string): string | undefined =>
  bucket.startsWith(EXPIRES) && !bucket.endsWith("never")
    ? bucket.slice(EXPIRES.length)
    : undefined

/** What parts of the points owed are called, beside others and by themselves. */
export const useBucketWords = () => {
  const { t, word } = useBalm()
  const format = useFormat()
  const name = (bucket: string): string => {
    const month = monthOf(bucket)
    return month === undefined
      ? word("liability.bucket", bucket)
      : format.month(month)
  }
  return {
    name,
    title: (bucket: string): string =>
      monthOf(bucket) === undefined
        ? name(bucket)
        : t("liability.expiresIn", { month: name(bucket) }),
  }
}
