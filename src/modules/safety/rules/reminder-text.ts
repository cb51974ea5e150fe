/**
 * What reminds a customer of a patch test. It names neither the product nor
 * what the test is for: others may read a customer's phone.
 *
 * @param day the last day on which the test counts, as `2026-03-07`
 */
export const reminderText = (
  locale: "en" | "zh",
  { name, day, hours }: { name: string; day: string; hours: number }
): string =>
  locale === "zh"
    ? `${name ? `${name},` : ""}您好！您上次在店里做的小测试有效期到 ${day}。请在下次到店前至少 ${hours} 小时来店重做，只需几分钟。`
    : `Hello${name ? ` ${name}` : ""}, the short test we did for you is good until ${day}. Please drop in at least ${hours} hours before your next visit so that we can repeat it; it takes a few minutes.`
